using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Grains.Agencies;

/// <summary>
/// Who reads whom in a plan: the names in formulas resolved to codes of indicators. A name means the component of that name; where there is none, the
/// indicator of that name.
/// </summary>
internal sealed class PlanGraph
{
    private readonly Dictionary<string, List<Reading>> _reads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reader>> _readers = new(StringComparer.Ordinal);

    /// <summary>Reads the formulas of a plan.</summary>
    public PlanGraph(Plan plan)
    {
        var codes = CodesByName(plan);
        var unknown = new List<(string, string)>();
        var unreadable = new List<(string, FormulaError)>();
        foreach (var indicator in plan.Indicators.Where(i => i.FormulaText is not null))
        {
            if (FormulaParser.Parse(indicator.FormulaText) is not { IsOk: true, Formula: { } formula } failed)
            {
                unreadable.Add((indicator.Code, FormulaParser.Parse(indicator.FormulaText).Error!));
                continue;
            }

            foreach (var component in formula.Components)
            {
                if (codes.TryGetValue(component.Name, out var code))
                    Add(indicator.Code, component, code);
                else
                    unknown.Add((indicator.Code, component.Text));
            }
        }

        (Unknown, Unreadable) = (unknown, unreadable);
    }

    /// <summary>Names in formulas that nothing in the plan has: indicator and name.</summary>
    public IReadOnlyList<(string Indicator, string Name)> Unknown { get; }

    /// <summary>Formulas that cannot be read: indicator and error.</summary>
    public IReadOnlyList<(string Indicator, FormulaError Error)> Unreadable { get; }

    /// <summary>What the formula of an indicator reads.</summary>
    public IReadOnlyList<Reading> Reads(string code) => _reads.GetValueOrDefault(code) ?? [];

    /// <summary>Who reads an indicator.</summary>
    public IReadOnlyList<Reader> Readers(string code) => _readers.GetValueOrDefault(code) ?? [];

    /// <summary>A ring of indicators that read each other within one year, first and last the same; null when there is none.</summary>
    public IReadOnlyList<string>? Cycle()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _reads.Keys)
        {
            if (Cycle(start, done) is { } cycle)
                return cycle;
        }

        return null;
    }

    /// <summary>Steps from an indicator down to what is measured, within one year; 0 for a measured one. The plan has no cycle.</summary>
    public int Level(string code, Dictionary<string, int> known)
    {
        if (known.TryGetValue(code, out var level))
            return level;
        return known[code] = Reads(code).Where(r => r.YearOffset == 0).Select(r => Level(r.Code, known) + 1).DefaultIfEmpty(Reads(code).Count > 0 ? 1 : 0).Max();
    }

    private static Dictionary<string, string> CodesByName(Plan plan)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in plan.Indicators.OrderBy(i => i.Level == IndicatorLevel.Component ? 0 : 1))
        {
            codes.TryAdd(TextFolding.Fold(indicator.Name), indicator.Code);
            // A component may be named with its year mark or in quotes; only the formula language knows those.
            if (indicator.Level == IndicatorLevel.Component && FormulaParser.Parse(indicator.Name) is { Formula: { Root: ComponentNode, Components: [var only] } })
                codes.TryAdd(only.Name, indicator.Code);
        }

        return codes;
    }

    private void Add(string reader, ComponentRef component, string code)
    {
        if (!_reads.TryGetValue(reader, out var reads))
            _reads.Add(reader, reads = []);
        reads.Add(new(component.Name, code, component.YearOffset));
        if (!_readers.TryGetValue(code, out var readers))
            _readers.Add(code, readers = []);
        readers.Add(new(reader, component.YearOffset));
    }

    /// <summary>Depth first without recursion, because a chain may be as long as the plan.</summary>
    private List<string>? Cycle(string start, HashSet<string> done)
    {
        var way = new List<string>();
        var open = new Stack<(string Code, bool Leave)>([(start, false)]);
        while (open.TryPop(out var step))
        {
            if (step.Leave)
            {
                way.RemoveAt(way.Count - 1);
                done.Add(step.Code);
                continue;
            }

            if (done.Contains(step.Code))
                continue;
            if (way.IndexOf(step.Code) is >= 0 and var at)
                return [.. way.Skip(at), step.Code];

            way.Add(step.Code);
            open.Push((step.Code, true));
            foreach (var read in Reads(step.Code).Where(r => r.YearOffset == 0))
                open.Push((read.Code, false));
        }

        return null;
    }

    /// <summary>A name in a formula and the indicator it means.</summary>
    internal readonly record struct Reading(string Name, string Code, int YearOffset);

    /// <summary>An indicator whose formula reads another one, of the same year or of the year before.</summary>
    internal readonly record struct Reader(string Code, int YearOffset);
}
