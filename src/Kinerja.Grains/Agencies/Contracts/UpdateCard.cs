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

    /// <summary>Name.</summary>
    [Id(11)] public string? Name { get; init; }

    /// <summary>Number as printed; empty takes it away.</summary>
    [Id(12)] public string? Number { get; init; }

    /// <summary>Formula as written; empty makes the indicator a measured one.</summary>
    [Id(13)] public string? FormulaText { get; init; }

    /// <summary>Decimals to show, 0–6.</summary>
    [Id(14)] public int? Decimals { get; init; }

    /// <summary>Code of the objective it belongs to; empty takes it out.</summary>
    [Id(15)] public string? Objective { get; init; }

    /// <summary>Code of the goal it belongs to; empty takes it out.</summary>
    [Id(16)] public string? Goal { get; init; }

    /// <summary>Evidence that is asked for, in words; empty asks for none.</summary>
    [Id(17)] public string? EvidenceWanted { get; init; }

    /// <summary>First year that the changed definition holds for; earlier years keep theirs. Null changes the years that the card's own definition holds for.</summary>
    [Id(18)] public int? FromYear { get; init; }

    /// <summary>Year of the plan from which on the indicator is not part of it any more; its targets from then on go.</summary>
    [Id(19)] public int? RetireFrom { get; init; }

    /// <summary>True makes a retired indicator part of all later years again.</summary>
    [Id(20)] public bool Reinstate { get; init; }

    /// <summary>Code of the indicator that it is to stand before; empty puts it last.</summary>
    [Id(21)] public string? MoveBefore { get; init; }

    /// <summary>Why; null when not said. At most 500 characters.</summary>
    [Id(22)] public string? Reason { get; init; }
}
