using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Changes the card of an indicator; null leaves a field as it is.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.update-card")]
public sealed record UpdateCard : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the indicator.</summary>
    [Id(1)] public required string Indicator { get; init; }

    /// <summary>Confirmed direction.</summary>
    [Id(2)] public Polarity? Polarity { get; init; }

    /// <summary>Confirmed accumulation (measured indicators and components).</summary>
    [Id(3)] public Accumulation? Accumulation { get; init; }

    /// <summary>Unit.</summary>
    [Id(4)] public string? Unit { get; init; }

    /// <summary>Data source.</summary>
    [Id(5)] public string? DataSource { get; init; }

    /// <summary>Owner.</summary>
    [Id(6)] public string? Owner { get; init; }

    /// <summary>Bounds for a range.</summary>
    [Id(7)] public TargetRange? Range { get; init; }

    /// <summary>Publication lag, 0–24 months.</summary>
    [Id(8)] public int? LagMonths { get; init; }

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(9)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(10)] public required Actor Actor { get; init; }
}
