using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Sets targets of one indicator and year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.set-targets")]
public sealed record SetTargets : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the indicator.</summary>
    [Id(1)] public required string Indicator { get; init; }

    /// <summary>Year.</summary>
    [Id(2)] public required int Year { get; init; }

    /// <summary>The periods to change; others stay.</summary>
    [Id(3)] public required IReadOnlyDictionary<Period, TypedValue> Targets { get; init; }

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(4)] public long? ExpectedRevision { get; init; }

    /// <summary>Why; null when not said. At most 500 characters.</summary>
    [Id(5)] public string? Reason { get; init; }

    /// <summary>Who.</summary>
    [Id(6)] public required Actor Actor { get; init; }
}
