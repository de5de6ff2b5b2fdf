namespace Kinerja.Model.Plans.Versions;

/// <summary>The order in which a plan has its rows: it is the order in which they are printed.</summary>
/// <param name="Goals">Codes of goals.</param>
/// <param name="Objectives">Codes of objectives.</param>
/// <param name="Programmes">Codes of programmes.</param>
/// <param name="Indicators">Codes of indicators.</param>
public sealed record PlanOrder(IReadOnlyList<string> Goals, IReadOnlyList<string> Objectives, IReadOnlyList<string> Programmes, IReadOnlyList<string> Indicators)
{
    /// <summary>The order of a plan.</summary>
    public static PlanOrder Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(
            [.. plan.Goals.Select(g => g.Code)], [.. plan.Objectives.Select(o => o.Code)], [.. plan.Programmes.Select(p => p.Code)], [.. plan.Indicators.Select(i => i.Code)]);
    }

    /// <summary>
    /// True when rows that are changed, taken out, and added at the end in the order of the other give that order: then nobody has moved anything.
    /// </summary>
    public bool Agrees(PlanOrder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Agrees(Goals, other.Goals) && Agrees(Objectives, other.Objectives) && Agrees(Programmes, other.Programmes) && Agrees(Indicators, other.Indicators);
    }

    /// <summary>The plan with its rows in this order; rows that are not named keep their order after the others.</summary>
    public Plan Arrange(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with
        {
            Goals = Arrange(plan.Goals, Goals, g => g.Code),
            Objectives = Arrange(plan.Objectives, Objectives, o => o.Code),
            Programmes = Arrange(plan.Programmes, Programmes, p => p.Code),
            Indicators = Arrange(plan.Indicators, Indicators, i => i.Code),
        };
    }

    private static bool Agrees(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var kept = after.ToHashSet(StringComparer.Ordinal);
        var old = before.ToHashSet(StringComparer.Ordinal);
        return before.Where(kept.Contains).Concat(after.Where(c => !old.Contains(c))).SequenceEqual(after, StringComparer.Ordinal);
    }

    private static List<T> Arrange<T>(IReadOnlyList<T> rows, IReadOnlyList<string> order, Func<T, string> key)
    {
        var place = order.Select((code, i) => (code, i)).DistinctBy(p => p.code, StringComparer.Ordinal).ToDictionary(p => p.code, p => p.i, StringComparer.Ordinal);
        return [.. rows.OrderBy(r => place.GetValueOrDefault(key(r), int.MaxValue))];
    }
}
