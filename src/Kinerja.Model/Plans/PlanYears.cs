namespace Kinerja.Model.Plans;

/// <summary>A plan by its years: which indicators a year has, and what each means in it.</summary>
public static class PlanYears
{
    /// <summary>
    /// The plan as a year has it: without the indicators that are not valid in that year, and with the definitions of that year. Years between the same two changes
    /// give equal plans; a plan without any change gives itself.
    /// </summary>
    public static Plan In(this Plan plan, int year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Earlier.Count == 0 && plan.Indicators.All(i => i is { FirstYear: null, LastYear: null })
            ? plan
            : plan with { Indicators = [.. plan.Indicators.Where(i => i.IsValidIn(year)).Select(i => plan.Defined(i, year))] };
    }

    /// <summary>The card of an indicator as a year has it; null when the plan has no such indicator. Whether it is valid in that year is another question.</summary>
    public static PlanIndicator? CardIn(this Plan plan, string code, int year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Indicator(code) is { } card ? plan.Defined(card, year) : null;
    }

    /// <summary>True when the indicator belongs to the plan of a year.</summary>
    public static bool IsValidIn(this PlanIndicator card, int year)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (card.FirstYear ?? int.MinValue) <= year && year <= (card.LastYear ?? int.MaxValue);
    }

    /// <summary>
    /// The first year of the span that a year lies in and in which nothing changes its meaning; <see cref="int.MinValue"/> for the span that has no beginning.
    /// </summary>
    public static int SpanOf(this Plan plan, int year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var first = int.MinValue;
        foreach (var begin in plan.Earlier.Select(e => e.Until + 1).Concat(plan.Indicators.Select(i => i.FirstYear).OfType<int>()).Concat(plan.Indicators.Select(i => i.LastYear + 1).OfType<int>()))
        {
            if (begin <= year && begin > first)
            {
                first = begin;
            }
        }

        return first;
    }

    /// <summary>What the plan promises for one year, and nothing of other years: the copy that a version keeps. Without personal data.</summary>
    public static Plan Only(this Plan plan, int year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var own = plan.In(year);
        var codes = own.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return own with
        {
            Header = own.Header with { Years = [year], BaseYear = own.Header.BaseYear == year ? year : null },
            Targets = [.. own.Targets.Where(t => t.Year == year && codes.Contains(t.Indicator)).OrderBy(t => t.Indicator, StringComparer.Ordinal).ThenBy(t => t.Period)],
            Signatory = null,
            Earlier = [],
        };
    }

    /// <summary>A card of the plan with the definition that holds for a year.</summary>
    public static PlanIndicator Defined(this Plan plan, PlanIndicator card, int year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(card);
        EarlierDefinition? nearest = null;
        foreach (var earlier in plan.Earlier)
        {
            if (earlier.Indicator == card.Code && earlier.Until >= year && earlier.Until < (nearest?.Until ?? int.MaxValue))
            {
                nearest = earlier;
            }
        }

        return nearest?.On(card) ?? card;
    }
}
