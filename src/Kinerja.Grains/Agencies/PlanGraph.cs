using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Grains.Agencies;

/// <summary>
/// Who reads whom in a plan: the names in formulas resolved to codes of indicators, components among them. An indicator whose formula is nothing but its
/// own name is measured.
/// </summary>
internal sealed class PlanGraph
{
    private readonly FormulaGraph _graph;
    private readonly Dictionary<string, List<Reading>> _reads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reader>> _readers = new(StringComparer.Ordinal);

    /// <summary>Reads the formulas of a plan whose codes are unique.</summary>
    public PlanGraph(Plan plan)
    {
        var read = plan.Indicators.Select(i => (Indicator: i, Result: i.FormulaText is null ? null : FormulaParser.Parse(i.FormulaText))).ToList();
        _graph = FormulaGraph.Of(read.Select(r => new FormulaGraphNode(r.Indicator.Code, NameOf(r.Indicator), r.Result?.Formula)));
        Unreadable = [.. read.Where(r => r.Result?.Error is not null).Select(r => (r.Indicator.Code, r.Result!.Error!))];

        var unknown = new List<(string, string)>();
        foreach (var (indicator, result) in read.Where(r => !IsMeasured(r.Indicator)))
        {
            foreach (var component in result!.Formula?.Components ?? [])
            {
                if (_graph.Resolve(component) is { } code)
                    Add(indicator.Code, component, code);
                else
                    unknown.Add((indicator.Code, component.Text));
            }
        }

        Unknown = unknown;
    }

    /// <summary>Names in formulas that nothing in the plan has, or that several indicators have: indicator and name.</summary>
    public IReadOnlyList<(string Indicator, string Name)> Unknown { get; }

    /// <summary>Formulas that cannot be read: indicator and error.</summary>
    public IReadOnlyList<(string Indicator, FormulaError Error)> Unreadable { get; }

    /// <summary>The formulas read one another in a ring within one year; null when they do not.</summary>
    public Problem? Cycle => _graph.Order() is { IsOk: false } order ? order.Problem with { Field = "indicators" } : null;

    /// <summary>True for an indicator whose figure is entered, not computed.</summary>
    public static bool IsMeasured(PlanIndicator indicator) => indicator.FormulaText is null
        || (FormulaParser.Parse(indicator.FormulaText) is { Formula.Root: ComponentNode { Component: { YearOffset: 0 } only } }
            && only.Name == TextFolding.Fold(NameOf(indicator)));

    /// <summary>What the formula of an indicator reads.</summary>
    public IReadOnlyList<Reading> Reads(string code) => _reads.GetValueOrDefault(code) ?? [];

    /// <summary>Who reads an indicator.</summary>
    public IReadOnlyList<Reader> Readers(string code) => _readers.GetValueOrDefault(code) ?? [];

    /// <summary>Steps from an indicator down to what is measured, within one year; 0 for a measured one. The plan has no cycle.</summary>
    public int Level(string code, Dictionary<string, int> known)
    {
        if (known.TryGetValue(code, out var level))
            return level;
        return known[code] = Reads(code).Where(r => r.YearOffset == 0).Select(r => Level(r.Code, known) + 1).DefaultIfEmpty(Reads(code).Count > 0 ? 1 : 0).Max();
    }

    /// <summary>A component may be named with its year mark or in quotes; only the formula language knows those.</summary>
    private static string NameOf(PlanIndicator indicator) =>
        indicator.Level == IndicatorLevel.Component && FormulaParser.Parse(indicator.Name) is { Formula: { Root: ComponentNode, Components: [var only] } }
            ? only.Name
            : indicator.Name;

    private void Add(string reader, ComponentRef component, string code)
    {
        if (!_reads.TryGetValue(reader, out var reads))
            _reads.Add(reader, reads = []);
        reads.Add(new(component.Name, code, component.YearOffset));
        if (!_readers.TryGetValue(code, out var readers))
            _readers.Add(code, readers = []);
        readers.Add(new(reader, component.YearOffset));
    }

    /// <summary>A name in a formula and the indicator it means.</summary>
    internal readonly record struct Reading(string Name, string Code, int YearOffset);

    /// <summary>An indicator whose formula reads another one, of the same year or of the year before.</summary>
    internal readonly record struct Reader(string Code, int YearOffset);
}
