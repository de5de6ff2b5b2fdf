using Kinerja.Model.Indicators;

namespace Kinerja.Model.Plans;

/// <summary>
/// What an indicator meant up to a year, when its card says something else for the years after it. The definition that a year was reported by stays with that
/// year (domain rules, section 2).
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.earlier-definition")]
public sealed record EarlierDefinition
{
    /// <summary>Code of the indicator.</summary>
    [Id(0)] public required string Indicator { get; init; }

    /// <summary>Last year that this holds for; of several the one with the nearest last year holds.</summary>
    [Id(1)] public required int Until { get; init; }

    /// <summary>The formula as written; null for a measured indicator.</summary>
    [Id(2)] public string? FormulaText { get; init; }

    /// <summary>Unit.</summary>
    [Id(3)] public string? Unit { get; init; }

    /// <summary>Direction; null when it was not confirmed.</summary>
    [Id(4)] public Polarity? Polarity { get; init; }

    /// <summary>How quarters become a year.</summary>
    [Id(5)] public Accumulation Accumulation { get; init; }

    /// <summary>Bounds of a range.</summary>
    [Id(6)] public TargetRange? Range { get; init; }

    /// <summary>The definition of a card, kept for the years up to one.</summary>
    public static EarlierDefinition Of(PlanIndicator card, int until)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new()
        {
            Indicator = card.Code,
            Until = until,
            FormulaText = card.FormulaText,
            Unit = card.Unit,
            Polarity = card.Polarity,
            Accumulation = card.Accumulation,
            Range = card.Range,
        };
    }

    /// <summary>The card with this definition in place of its own.</summary>
    public PlanIndicator On(PlanIndicator card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card with { FormulaText = FormulaText, Unit = Unit, Polarity = Polarity, Accumulation = Accumulation, Range = Range };
    }
}
