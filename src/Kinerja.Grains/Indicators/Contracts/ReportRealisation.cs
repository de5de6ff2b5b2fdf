using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>Enters realisations.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.report-realisation")]
public sealed record ReportRealisation : IActed
{
    /// <summary>Operation id, 1–100 characters of the key alphabet.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Revision of the indicator-year that the caller saw; null accepts any.</summary>
    [Id(1)] public long? ExpectedRevision { get; init; }

    /// <summary>The periods to change; others stay. At least one.</summary>
    [Id(2)] public required IReadOnlyList<ReportedValue> Values { get; init; }

    /// <summary>Who.</summary>
    [Id(3)] public required Actor Actor { get; init; }
}
