using Kinerja.Model.Formulas;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Plans;

/// <summary>
/// What an indicator means: formula, unit, direction, accumulation and bounds. Names, numbers, owners, sources and decimals are not part of it, and neither is the
/// spelling of a formula that reads the same. Whether it is part of a year at all belongs to what it means for that year.
/// </summary>
public static class PlanMeaning
{
    /// <summary>Where two plans mean different things: indicators of both in years of both, by year and code.</summary>
    /// <param name="before">The plan as it was.</param>
    /// <param name="after">The plan as it would be.</param>
    public static IReadOnlyList<(int Year, string Indicator)> Changes(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (ReferenceEquals(before.Indicators, after.Indicators) && ReferenceEquals(before.Earlier, after.Earlier))
        {
            return [];
        }

        var cards = before.Indicators.DistinctBy(i => i.Code, StringComparer.Ordinal).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var years = before.Header.Years.Intersect(after.Header.Years).ToList();
        return
        [
            .. from card in after.Indicators.DistinctBy(i => i.Code, StringComparer.Ordinal)
               where cards.ContainsKey(card.Code)
               let was = cards[card.Code]
               from year in Changed(before, was, after, card, years)
               orderby year
               select (year, card.Code),
        ];
    }

    private static IEnumerable<int> Changed(Plan before, PlanIndicator was, Plan after, PlanIndicator card, List<int> years)
    {
        var isOne = !before.Earlier.Concat(after.Earlier).Any(e => e.Indicator == card.Code);
        var isSame = isOne && IsSame(was, card);
        return years.Where(year => was.IsValidIn(year) != card.IsValidIn(year)
            || (card.IsValidIn(year) && !(isOne ? isSame : IsSame(before.Defined(was, year), after.Defined(card, year)))));
    }

    /// <summary>True when both cards mean the same.</summary>
    public static bool IsSame(PlanIndicator one, PlanIndicator other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(one, other) || (
            one.Polarity == other.Polarity && one.Accumulation == other.Accumulation && one.Range == other.Range
            && TextFolding.Fold(one.Unit ?? "") == TextFolding.Fold(other.Unit ?? "")
            && (one.FormulaText == other.FormulaText || Formula(one.FormulaText) == Formula(other.FormulaText)));
    }

    // A formula that cannot be read means what it says, letter by letter.
    private static string? Formula(string? text) => text is null ? null : FormulaParser.Parse(text).Formula?.Canonical ?? text;
}
