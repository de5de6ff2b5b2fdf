using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Api.Entries;

/// <summary>A computed figure as an entry shows it.</summary>
internal sealed record EntryFigureModel
{
    /// <summary>Code of the indicator.</summary>
    public required string Code { get; init; }

    /// <summary>Realisations by quarter.</summary>
    public required IReadOnlyDictionary<string, Shown> Quarters { get; init; }

    /// <summary>Realisation of the period asked for.</summary>
    public required Shown Realisation { get; init; }

    /// <summary>Achievement of the period asked for.</summary>
    public required Shown Achievement { get; init; }

    /// <summary>Name of the band; null without one.</summary>
    public string? Band { get; init; }

    /// <summary>Shade of the band, 1 to 5.</summary>
    public int? Shade { get; init; }

    /// <summary>True for more than 120 %.</summary>
    public bool CheckTarget { get; init; }

    /// <summary>True when it is a direct value although there is a formula.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The figures of a scorecard.</summary>
    public static IReadOnlyList<EntryFigureModel> Of(ScorecardView view) =>
        [.. view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)).DistinctBy(i => i.Card.Code).Select(Of)];

    private static EntryFigureModel Of(IndicatorView view) => new()
    {
        Code = view.Card.Code,
        Quarters = PeriodExtensions.Quarters.ToDictionary(q => q.Code(), q => Shown.Of(view.Realisations.GetValueOrDefault(q), view.Card.Decimals)),
        Realisation = Shown.Of(view.Realisation, view.Card.Decimals),
        Achievement = Shown.Of(view.Achievement, 2, "%"),
        Band = view.Band?.Label.Here(),
        Shade = view.Band is { } band ? BandShade.Of(band.Rank, 5) : null,
        CheckTarget = view.CheckTarget,
        IsDirect = view.IsDirect,
    };

    /// <summary>A value as printed, in the language of the request.</summary>
    /// <param name="State">What it is.</param>
    /// <param name="Text">Digits or words.</param>
    internal sealed record Shown(ValueState State, string Text)
    {
        /// <summary>Prints a value.</summary>
        public static Shown Of(TypedValue value, int? decimals, string? unit = null) =>
            new(value.State, value.IsNumber ? Figures.Print(value.Amount, decimals, unit) : StateText.Of(value.State).Here());
    }
}
