using System.Globalization;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Imports;

/// <summary>Compares an agency's plan with a newly imported one. Pure.</summary>
public static class PlanDiff
{
    /// <summary>What applying the incoming plan would change.</summary>
    /// <param name="existing">The plan of the agency; null when it has none, then everything is added.</param>
    /// <param name="incoming">The plan of the document, with answers applied.</param>
    public static PlanDifference Between(Plan? existing, Plan incoming)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return Exact(existing, existing is null ? incoming : CodeReconciler.Reconcile(existing, incoming));
    }

    /// <summary>What putting a plan in place would change, when both have the same codes for the same things.</summary>
    /// <param name="existing">The plan of the agency; null when it has none.</param>
    /// <param name="plan">The plan to be; null for none.</param>
    public static PlanDifference Exact(Plan? existing, Plan? plan)
    {
        existing ??= new Plan { Header = new PlanHeader() };
        plan ??= new Plan { Header = new PlanHeader() };
        var old = existing.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var now = plan.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var shared = now.Values.Where(i => old.ContainsKey(i.Code)).ToList();
        var changed = shared.Select(i => new IndicatorChange(i.Code, i.Name, Card(old[i.Code], i), i.Sources.Count > 0 ? i.Sources[0] : null))
            .Where(c => c.Fields.Count > 0).ToList();
        var (targets, unchanged) = Targets(existing, plan, [.. shared.Select(i => i.Code)], now);
        return new()
        {
            Plan = plan,
            Added = [.. now.Values.Where(i => !old.ContainsKey(i.Code))],
            Removed = [.. old.Values.Where(i => !now.ContainsKey(i.Code))],
            Changed = changed,
            Targets = targets,
            Cascade = [.. Cascade(existing, plan)],
            Header = Head(existing, plan),
            UnchangedIndicators = shared.Count - changed.Count,
            UnchangedTargets = unchanged,
        };
    }

    private static List<FieldChange> Card(PlanIndicator old, PlanIndicator now) => Fields(
        ("name", old.Name, now.Name),
        ("number", old.Number, now.Number),
        ("formula", old.FormulaText, now.FormulaText),
        ("unit", old.Unit, now.Unit),
        ("decimals", Print(old.Decimals), Print(now.Decimals)),
        ("polarity", old.Polarity?.ToString(), now.Polarity?.ToString()),
        ("accumulation", old.Accumulation.ToString(), now.Accumulation.ToString()),
        ("objective", old.Objective, now.Objective),
        ("goal", old.Goal, now.Goal),
        ("activity", old.Activity, now.Activity),
        ("programme", old.Programme, now.Programme),
        ("owner", old.Owner, now.Owner),
        ("dataSource", old.DataSource, now.DataSource),
        ("rationale", old.Rationale, now.Rationale));

    private static List<FieldChange> Head(Plan existing, Plan plan)
    {
        var (old, now) = (existing.Header, plan.Header);
        return Fields(
            ("title", old.Title, now.Title),
            ("agency", old.Agency, now.Agency),
            ("region", old.Region, now.Region),
            ("vision", old.Vision, now.Vision),
            ("mission", Lines(old.Missions), Lines(now.Missions)),
            ("baseYear", old.BaseYear is { } o ? Print(o) : null, now.BaseYear is { } n ? Print(n) : null),
            ("signatory", existing.Signatory?.Name, plan.Signatory?.Name));
    }

    private static string? Lines(IReadOnlyList<Mission> missions) => missions.Count == 0 ? null : string.Join('\n', missions.Select(m => $"{m.Number} {m.Text}".Trim()));

    private static List<FieldChange> Fields(params ReadOnlySpan<(string Field, string? Old, string? New)> fields)
    {
        var changes = new List<FieldChange>();
        foreach (var (field, old, now) in fields)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                changes.Add(new(field, old, now));
            }
        }

        return changes;
    }

    private static (List<TargetChange> Changes, int Unchanged) Targets(Plan existing, Plan plan, HashSet<string> shared, Dictionary<string, PlanIndicator> cards)
    {
        var old = First(existing.Targets, shared);
        var now = First(plan.Targets, shared);
        var changes = new List<TargetChange>();
        var unchanged = 0;
        foreach (var (key, cell) in now)
        {
            var before = old.GetValueOrDefault(key);
            if (before is not null && before.Value == cell.Value)
            {
                unchanged++;
            }
            else
            {
                changes.Add(Change(cards[key.Indicator], key, before?.Value, cell.Value, cell.Source));
            }
        }

        changes.AddRange(old.Where(o => !now.ContainsKey(o.Key)).Select(o => Change(cards[o.Key.Indicator], o.Key, o.Value.Value, null, o.Value.Source)));
        return (changes, unchanged);
    }

    private static TargetChange Change(PlanIndicator card, (string Indicator, int Year, Period Period) key, TypedValue? old, TypedValue? now, SourceLocation? source) =>
        new(card.Code, card.Name, key.Year, key.Period, old, now, card.Decimals, source);

    /// <summary>Of two cells for one period the first counts, as in the checks.</summary>
    private static Dictionary<(string Indicator, int Year, Period Period), PlanTarget> First(IReadOnlyList<PlanTarget> targets, HashSet<string> of)
    {
        var cells = new Dictionary<(string, int, Period), PlanTarget>();
        foreach (var target in targets.Where(t => of.Contains(t.Indicator)))
        {
            cells.TryAdd((target.Indicator, target.Year, target.Period), target);
        }

        return cells;
    }

    private static IEnumerable<CascadeChange> Cascade(Plan existing, Plan plan) =>
    [
        .. Named("goal", existing.Goals.Select(g => (g.Code, g.Name)), plan.Goals.Select(g => (g.Code, g.Name))),
        .. Named("objective", existing.Objectives.Select(o => (o.Code, o.Name)), plan.Objectives.Select(o => (o.Code, o.Name))),
        .. Named("programme", existing.Programmes.Select(p => (p.Code, p.Name)), plan.Programmes.Select(p => (p.Code, p.Name))),
        .. Named(
            "activity",
            existing.Programmes.SelectMany(p => p.Activities).Select(a => (a.Code, a.Name)),
            plan.Programmes.SelectMany(p => p.Activities).Select(a => (a.Code, a.Name))),
    ];

    private static IEnumerable<CascadeChange> Named(string kind, IEnumerable<(string Code, string Name)> old, IEnumerable<(string Code, string Name)> now)
    {
        var before = old.DistinctBy(o => o.Code).ToDictionary(o => o.Code, o => o.Name, StringComparer.Ordinal);
        var after = now.DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Name, StringComparer.Ordinal);
        foreach (var (code, name) in after)
        {
            if (!before.TryGetValue(code, out var was) || !string.Equals(was, name, StringComparison.Ordinal))
            {
                yield return new(kind, code, was, name);
            }
        }

        foreach (var (code, name) in before)
        {
            if (!after.ContainsKey(code))
            {
                yield return new(kind, code, name, null);
            }
        }
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
