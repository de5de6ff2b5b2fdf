using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>An indicator with the figures it is computed from.</summary>
public sealed record EntryIndicator
{
    /// <summary>As on the scorecard.</summary>
    public required IndicatorView View { get; init; }

    /// <summary>Its figure of the same quarter last year; null when that year is not in the plan.</summary>
    public IndicatorView? LastYear { get; init; }

    /// <summary>Figures entered here: its components that no indicator before it has, or the indicator itself when it is measured.</summary>
    public required IReadOnlyList<EntryRow> Rows { get; init; }

    /// <summary>Components that stand under an indicator before it.</summary>
    public required IReadOnlyList<PlanIndicator> Above { get; init; }

    /// <summary>The direct value of a computed indicator; null for a measured one.</summary>
    public EntryRow? Direct { get; init; }

    /// <summary>Codes of this year's cells that it reads.</summary>
    public required IReadOnlyList<string> Reads { get; init; }

    /// <summary>The facts.</summary>
    public required CellSnapshot Cell { get; init; }
}
