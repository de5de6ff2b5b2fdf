using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Periods;

/// <summary>A frozen figure with everything that it is held against.</summary>
/// <param name="Frozen">The figure as it was frozen.</param>
public sealed record VerificationRow(IndicatorView Frozen)
{
    /// <summary>The figure computed again from its components, with the steps; null when it cannot be read, or has left the plan.</summary>
    public IndicatorFigure? Again { get; init; }

    /// <summary>The same period of the year before; null when that year is not in the plan.</summary>
    public TypedValue? LastYear { get; init; }

    /// <summary>How it would be another one today; null when it would not.</summary>
    public BasisChange? Basis { get; init; }

    /// <summary>True when it belongs to the sample.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>What a reviewer noted; null when nobody did.</summary>
    public SampleCheck? Check { get; init; }

    /// <summary>Evidence for it and for its components, withdrawn pieces included; empty for who may not see evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>Code of the indicator.</summary>
    public string Code => Frozen.Card.Code;

    /// <summary>True when computing it again gives the same; null when it could not be computed again.</summary>
    public bool? IsSame => Again is null ? null : Again.Result.Realisation == Frozen.Realisation;
}
