using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Cells;

/// <summary>Everything beside one figure of a period.</summary>
public sealed record CellSheet
{
    /// <summary>The period.</summary>
    public required AgencyPeriodKey Key { get; init; }

    /// <summary>The agency.</summary>
    public required AgencyProfile Profile { get; init; }

    /// <summary>The card.</summary>
    public required PlanIndicator Card { get; init; }

    /// <summary>The figure with its explanation.</summary>
    public required IndicatorFigure Figure { get; init; }

    /// <summary>Where the period stands; null when that cannot be read now.</summary>
    public PeriodState? State { get; init; }

    /// <summary>Years with the figures of their quarters, oldest first.</summary>
    public IReadOnlyList<(int Year, IReadOnlyDictionary<Period, TypedValue> Values)> Course { get; init; } = [];

    /// <summary>Indicators that are computed from it.</summary>
    public IReadOnlyList<PlanIndicator> UsedBy { get; init; } = [];

    /// <summary>Between which figures nothing is asked; null when nothing bounds them.</summary>
    public PlausibleRange? Range { get; init; }

    /// <summary>Changes of this period's figure and target, newest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>Comments with which the period was returned, at this figure.</summary>
    public IReadOnlyList<string> Returned { get; init; } = [];

    /// <summary>What was said; null for a reader who takes no part in it.</summary>
    public CellTalk? Talk { get; init; }

    /// <summary>Its evidence, withdrawn pieces included; null for a reader who takes no part.</summary>
    public IReadOnlyList<EvidenceItem>? Evidence { get; init; }

    /// <summary>Who may be mentioned.</summary>
    public IReadOnlyList<CellPerson> People { get; init; } = [];

    /// <summary>The agency's room for files; null for a reader who takes no part.</summary>
    public EvidenceSpace? Space { get; init; }

    /// <summary>True when it is entered, not computed.</summary>
    public bool IsMeasured => Card.FormulaText is null;

    /// <summary>What was entered for the period; null when nothing was.</summary>
    public EnteredValue? Entered => Figure.Cell.Values.GetValueOrDefault(Key.Period);
}
