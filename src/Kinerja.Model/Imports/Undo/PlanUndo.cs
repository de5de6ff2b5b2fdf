using System.Globalization;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports.Undo;

/// <summary>
/// Takes an import back: every row that it changed becomes what it was, every row that was added, changed or taken away since and that the import did not touch stays. A row that
/// the import touched and somebody has changed since is an obstacle; with one obstacle nothing goes back. Pure.
/// </summary>
public static class PlanUndo
{
    /// <summary>Takes it back.</summary>
    /// <param name="before">The plan before the import was applied; null when there was none.</param>
    /// <param name="after">The plan as the import put it in place.</param>
    /// <param name="now">The plan as it is.</param>
    public static UndonePlan Of(Plan? before, Plan after, Plan now)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(now);
        var was = before ?? new Plan { Header = new() };
        var obstacles = new List<UndoObstacle>();
        void Blocked(UndoObstacleKind kind, string code, string name) => obstacles.Add(new(kind, code, name));

        var header = Single(was.Header, after.Header, now.Header, SameRows.Of, () => Blocked(UndoObstacleKind.Header, "", now.Header.Title ?? ""));
        var signatory = Single(was.Signatory, after.Signatory, now.Signatory, (a, b) => a == b, () => Blocked(UndoObstacleKind.Signatory, "", ""));
        var indicators = Rows(was.Indicators, after.Indicators, now.Indicators, i => i.Code, SameRows.Of, i => Blocked(UndoObstacleKind.Indicator, i.Code, i.Name));
        var plan = new Plan
        {
            Header = header,
            Signatory = signatory,
            Goals = Rows(was.Goals, after.Goals, now.Goals, g => g.Code, SameRows.Of, g => Blocked(UndoObstacleKind.Goal, g.Code, g.Name)),
            Objectives = Rows(was.Objectives, after.Objectives, now.Objectives, o => o.Code, SameRows.Of, o => Blocked(UndoObstacleKind.Objective, o.Code, o.Name)),
            Programmes = Rows(was.Programmes, after.Programmes, now.Programmes, p => p.Code, SameRows.Of, p => Blocked(UndoObstacleKind.Programme, p.Code, p.Name)),
            Indicators = indicators,
            Targets = Rows(was.Targets, after.Targets, now.Targets, KeyOf, SameRows.Of, t => obstacles.Add(Target(t, now))),
            Earlier = Rows(was.Earlier, after.Earlier, now.Earlier, KeyOf, SameRows.Of, e => obstacles.Add(Earlier(e, now))),
        };
        Homeless(plan, before is null, now, obstacles);
        return new(before is null ? null : plan, [.. obstacles.Distinct()]);
    }

    /// <summary>What a target is matched by.</summary>
    internal static string KeyOf(PlanTarget target) => string.Create(CultureInfo.InvariantCulture, $"{target.Indicator}|{target.Year:D4}|{(int)target.Period}");

    private static string KeyOf(EarlierDefinition earlier) => string.Create(CultureInfo.InvariantCulture, $"{earlier.Indicator}|{earlier.Until:D4}");

    /// <summary>Added since beside rows that go: they would stand in a plan that has no place for them.</summary>
    private static void Homeless(Plan plan, bool wholePlanGoes, Plan now, List<UndoObstacle> obstacles)
    {
        var codes = plan.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var years = plan.Header.Years.ToHashSet();
        obstacles.AddRange(plan.Targets.Where(t => !codes.Contains(t.Indicator) || !years.Contains(t.Year)).Select(t => Target(t, now)));
        obstacles.AddRange(plan.Earlier.Where(e => !codes.Contains(e.Indicator)).Select(e => Earlier(e, now)));
        if (wholePlanGoes)
        {
            obstacles.AddRange(plan.Indicators.Select(i => new UndoObstacle(UndoObstacleKind.Indicator, i.Code, i.Name)));
            obstacles.AddRange(plan.Goals.Select(g => new UndoObstacle(UndoObstacleKind.Goal, g.Code, g.Name)));
            obstacles.AddRange(plan.Objectives.Select(o => new UndoObstacle(UndoObstacleKind.Objective, o.Code, o.Name)));
            obstacles.AddRange(plan.Programmes.Select(p => new UndoObstacle(UndoObstacleKind.Programme, p.Code, p.Name)));
        }
    }

    private static T Single<T>(T before, T after, T now, Func<T, T, bool> same, Action blocked)
    {
        if (same(before, after))
            return now;
        if (!same(now, after) && !same(now, before))
            blocked();
        return before;
    }

    private static List<T> Rows<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, IReadOnlyList<T> now, Func<T, string> key, Func<T?, T?, bool> same, Action<T> blocked)
        where T : class
    {
        var (put, here) = (ByKey(after, key), ByKey(now, key));
        var rows = new List<T>(Math.Max(before.Count, now.Count));
        foreach (var was in before)
        {
            var (a, n) = (put.GetValueOrDefault(key(was)), here.GetValueOrDefault(key(was)));
            if (same(was, a))
            {
                if (n is not null)
                    rows.Add(n);
                continue;
            }

            if (!same(n, a) && !same(n, was))
                blocked(n ?? was);
            rows.Add(was);
        }

        var old = ByKey(before, key);
        foreach (var row in now.Where(r => !old.ContainsKey(key(r))))
        {
            if (!put.TryGetValue(key(row), out var a))
                rows.Add(row);
            else if (!same(row, a))
                blocked(row);
        }

        return rows;
    }

    private static Dictionary<string, T> ByKey<T>(IReadOnlyList<T> rows, Func<T, string> key)
    {
        var by = new Dictionary<string, T>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
            by.TryAdd(key(row), row);
        return by;
    }

    private static UndoObstacle Target(PlanTarget target, Plan now) =>
        new(UndoObstacleKind.Target, target.Indicator, now.Indicator(target.Indicator)?.Name ?? target.Indicator, target.Year, target.Period);

    private static UndoObstacle Earlier(EarlierDefinition earlier, Plan now) =>
        new(UndoObstacleKind.Earlier, earlier.Indicator, now.Indicator(earlier.Indicator)?.Name ?? earlier.Indicator, earlier.Until);
}
