using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>A quarter's entry: objectives and goals with their indicators, the figures these read, and the individual indicators.</summary>
public sealed record EntrySheet
{
    /// <summary>Objectives, then goals.</summary>
    public required IReadOnlyList<EntryGroup> Groups { get; init; }

    /// <summary>Components that no indicator of the year reads.</summary>
    public required IReadOnlyList<EntryRow> Loose { get; init; }

    /// <summary>Individual indicators.</summary>
    public required IReadOnlyList<EntryRow> Individuals { get; init; }

    /// <summary>All rows, each once.</summary>
    public IEnumerable<EntryRow> Rows => Groups.SelectMany(g => g.Indicators).SelectMany(i => i.Rows.Append(i.Direct)).OfType<EntryRow>().Concat(Loose).Concat(Individuals);

    /// <summary>All indicators with a figure of their own.</summary>
    public IEnumerable<EntryIndicator> Indicators => Groups.SelectMany(g => g.Indicators);
}

/// <summary>An objective or a goal.</summary>
/// <param name="Kind">Key of its kind's word.</param>
/// <param name="Number">As printed.</param>
/// <param name="Name">Its name; null for indicators that belong to none.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record EntryGroup(string Kind, string? Number, string? Name, IReadOnlyList<EntryIndicator> Indicators);

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
