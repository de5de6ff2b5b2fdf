using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Formulas;

/// <summary>
/// Which indicators read which. A formula names another indicator by its code or its name, both folded; a name that two indicators carry names
/// neither (<see cref="AmbiguousNames"/>). A formula that is nothing but the indicator's own name says that it is measured, and reads nothing. A
/// reference to the previous year goes back in time and closes no cycle; a cycle within the year has no first figure and is refused.
/// </summary>
public sealed class FormulaGraph
{
    private readonly List<FormulaGraphNode> _nodes;
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormulaGraphNode> _byCode;
    private readonly Dictionary<string, IReadOnlyList<string>> _sameYear = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _previousYear = new(StringComparer.Ordinal);

    private FormulaGraph(List<FormulaGraphNode> nodes)
    {
        _nodes = nodes;
        _byCode = nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        var names = nodes.GroupBy(n => TextFolding.Fold(n.Name), StringComparer.Ordinal).Where(g => g.Key.Length > 0).ToList();
        foreach (var name in names.Where(g => g.Count() == 1))
        {
            _codes[name.Key] = name.Single().Code;
        }

        AmbiguousNames = [.. names.Where(g => g.Count() > 1).Select(g => g.Key)];
        nodes.ForEach(n => _codes[TextFolding.Fold(n.Code)] = n.Code);
        foreach (var node in nodes)
        {
            _sameYear[node.Code] = Reads(node, 0);
            _previousYear[node.Code] = Reads(node, -1);
        }
    }

    /// <summary>Folded names that more than one indicator carries.</summary>
    public IReadOnlyList<string> AmbiguousNames { get; }

    /// <summary>The graph of some indicators.</summary>
    /// <exception cref="ArgumentException">A code occurs twice.</exception>
    public static FormulaGraph Of(IEnumerable<FormulaGraphNode> indicators) => new([.. indicators]);

    /// <summary>The indicator that a component names, or null for a measured component.</summary>
    public string? Resolve(ComponentRef component) => _codes.GetValueOrDefault(component.Name);

    /// <summary>The indicators that an indicator reads in the same year, in order of appearance.</summary>
    public IReadOnlyList<string> Reads(string code) => _sameYear.GetValueOrDefault(code, []);

    /// <summary>The indicators whose previous year an indicator reads, in order of appearance.</summary>
    public IReadOnlyList<string> ReadsOfPreviousYear(string code) => _previousYear.GetValueOrDefault(code, []);

    /// <summary>What changes when an indicator changes: codes with the number of years later, 0 for the same year; the indicator itself is not listed.</summary>
    /// <param name="code">The indicator that changes.</param>
    /// <param name="years">How many years ahead to look, 0 or more.</param>
    public IReadOnlyList<(string Code, int YearsLater)> AffectedBy(string code, int years = 1)
    {
        var seen = new List<(string Code, int YearsLater)> { (code, 0) };
        for (var i = 0; i < seen.Count; i++)
        {
            var (changed, later) = seen[i];
            foreach (var node in _nodes)
            {
                Add(node.Code, later, Reads(node.Code));
                Add(node.Code, later + 1, ReadsOfPreviousYear(node.Code));
            }

            void Add(string reader, int year, IReadOnlyList<string> reads)
            {
                if (year <= years && reads.Contains(changed) && !seen.Contains((reader, year)))
                {
                    seen.Add((reader, year));
                }
            }
        }

        return [.. seen.Skip(1)];
    }

    /// <summary>A cycle within the year, as the codes on it in reading order (the last reads the first); null when there is none.</summary>
    public IReadOnlyList<string>? FindCycle() => Walk(out _);

    /// <summary>All codes in an order in which every indicator comes after those it reads; or the problem <c>formulaCycle</c> with the cycle shown.</summary>
    public Outcome<IReadOnlyList<string>> Order()
    {
        if (Walk(out var order) is not { } cycle)
        {
            return Outcome.Ok(order);
        }

        var shown = string.Join(" → ", cycle.Append(cycle[0]).Select(c => $"\"{_byCode[c].Name}\" ({c})"));
        return new Problem(
            "formulaCycle",
            new Text(
                $"Rumus saling menunjuk sehingga tidak ada yang dapat dihitung lebih dulu: {shown}. Ubah salah satu rumus.",
                $"Formulas refer to each other in a circle, so none can be computed first: {shown}. Change one of them."),
            "formula");
    }

    private List<string> Reads(FormulaGraphNode node, int year)
    {
        if (node.Formula is not { } formula || (formula.Root is ComponentNode { Component.YearOffset: 0 } own && Resolve(own.Component) == node.Code))
        {
            return [];
        }

        return [.. formula.Components.Where(c => c.YearOffset == year).Select(Resolve).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Depth first without recursion: chains of formulas may be long.</summary>
    private IReadOnlyList<string>? Walk(out IReadOnlyList<string> order)
    {
        var done = new List<string>();
        order = done;
        var state = new Dictionary<string, bool>(StringComparer.Ordinal); // false while open, true when done
        var path = new Stack<(string Code, int Next)>();
        foreach (var node in _nodes.Where(n => !state.ContainsKey(n.Code)))
        {
            path.Push((node.Code, 0));
            state[node.Code] = false;
            while (path.TryPop(out var at))
            {
                if (at.Next == Reads(at.Code).Count)
                {
                    state[at.Code] = true;
                    done.Add(at.Code);
                    continue;
                }

                path.Push(at with { Next = at.Next + 1 });
                var next = Reads(at.Code)[at.Next];
                if (!state.TryGetValue(next, out var finished))
                {
                    state[next] = false;
                    path.Push((next, 0));
                }
                else if (!finished)
                {
                    return [.. path.Select(p => p.Code).TakeWhile(c => c != next).Append(next).Reverse()];
                }
            }
        }

        return null;
    }
}
