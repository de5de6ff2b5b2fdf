using System.Globalization;

namespace Kinerja.Model.Plans.Versions;

/// <summary>
/// What is not the same in two plans, row by row. Pure: two plans that say the same have no difference, and what is applied to the first gives what the second says.
/// Rows are matched by their codes, targets by indicator, year and period.
/// </summary>
public sealed record PlanDifference
{
    /// <summary>Goals.</summary>
    public IReadOnlyList<RowChange<Goal>> Goals { get; init; } = [];

    /// <summary>Objectives.</summary>
    public IReadOnlyList<RowChange<Objective>> Objectives { get; init; } = [];

    /// <summary>Programmes with their activities.</summary>
    public IReadOnlyList<RowChange<Programme>> Programmes { get; init; } = [];

    /// <summary>Cards of indicators, in the order of the later plan; removed ones last.</summary>
    public IReadOnlyList<RowChange<PlanIndicator>> Indicators { get; init; } = [];

    /// <summary>Targets.</summary>
    public IReadOnlyList<RowChange<PlanTarget>> Targets { get; init; } = [];

    /// <summary>Codes of goals, objectives, programmes and indicators in the order of the later plan, where the order of what both have is another; null otherwise.</summary>
    public PlanOrder? Order { get; init; }

    /// <summary>True when both say the same.</summary>
    public bool IsEmpty => Goals.Count + Objectives.Count + Programmes.Count + Indicators.Count + Targets.Count == 0 && Order is null;

    /// <summary>How many rows differ.</summary>
    public int Count => Goals.Count + Objectives.Count + Programmes.Count + Indicators.Count + Targets.Count;

    /// <summary>Compares two plans whose codes are unique.</summary>
    public static PlanDifference Between(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (PlanOrder.Of(before), PlanOrder.Of(after));
        return new()
        {
            Goals = Rows(before.Goals, after.Goals, g => g.Code, PlanFields.Of),
            Objectives = Rows(before.Objectives, after.Objectives, o => o.Code, PlanFields.Of),
            Programmes = Rows(before.Programmes, after.Programmes, p => p.Code, PlanFields.Of),
            Indicators = Rows(before.Indicators, after.Indicators, i => i.Code, PlanFields.Of),
            Targets = Rows(before.Targets, after.Targets, KeyOf, PlanFields.Of),
            Order = was.Agrees(now) ? null : now,
        };
    }

    /// <summary>The first plan with everything put as the second has it.</summary>
    public Plan Apply(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var next = plan with
        {
            Goals = Put(plan.Goals, Goals, g => g.Code),
            Objectives = Put(plan.Objectives, Objectives, o => o.Code),
            Programmes = Put(plan.Programmes, Programmes, p => p.Code),
            Indicators = Put(plan.Indicators, Indicators, i => i.Code),
            Targets = Put(plan.Targets, Targets, KeyOf),
        };
        return Order?.Arrange(next) ?? next;
    }

    /// <summary>What a target is matched by.</summary>
    internal static string KeyOf(PlanTarget target) => string.Create(CultureInfo.InvariantCulture, $"{target.Indicator}|{target.Year:D4}|{(int)target.Period}");

    private static List<RowChange<T>> Rows<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, IEnumerable<(PlanField Field, string? Value)>> fields)
        where T : class
    {
        var old = before.DistinctBy(key, StringComparer.Ordinal).ToDictionary(key, StringComparer.Ordinal);
        var changes = new List<RowChange<T>>();
        foreach (var row in after.DistinctBy(key, StringComparer.Ordinal))
        {
            var was = old.GetValueOrDefault(key(row));
            old.Remove(key(row));
            if (Compare(was, row, fields) is { Count: > 0 } changed || was is null)
            {
                changes.Add(new(was, row, Compare(was, row, fields)));
            }
        }

        changes.AddRange(before.Where(r => old.Remove(key(r))).Select(r => new RowChange<T>(r, null, Compare(r, null, fields))));
        return changes;
    }

    private static List<FieldChange> Compare<T>(T? before, T? after, Func<T, IEnumerable<(PlanField Field, string? Value)>> fields)
        where T : class
    {
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var was = before is null ? [] : fields(before).ToDictionary(f => f.Field, f => f.Value);
        var now = after is null ? [] : fields(after).ToDictionary(f => f.Field, f => f.Value);
        return [.. was.Keys.Union(now.Keys).Select(f => new FieldChange(f, was.GetValueOrDefault(f), now.GetValueOrDefault(f))).Where(c => c.From != c.To)];
    }

    private static List<T> Put<T>(IReadOnlyList<T> rows, IReadOnlyList<RowChange<T>> changes, Func<T, string> key)
        where T : class
    {
        var by = changes.ToDictionary(c => key(c.Row), StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => by.TryGetValue(key(r), out var change) ? change.After : r).OfType<T>(),
            .. changes.Where(c => c.IsAdded).Select(c => c.Row),
        ];
    }
}
