using Kinerja.Model.Indicators;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>
/// Joins what several tables say about one indicator. Rows match by name within their objective, never by number: tables number anew.
/// A match that is not to the letter stays a question.
/// </summary>
internal sealed class IndicatorMerger
{
    /// <summary>Names are compared pairwise only in groups of this size, so that the work stays linear.</summary>
    private const int MostPairs = 60;

    private readonly List<ReadIndicator> _merged = [];
    private readonly NameIndex<ReadIndicator> _byName = new();
    private readonly Dictionary<(IndicatorLevel, object), List<ReadIndicator>> _byPlace = [];
    private readonly object _nowhere = new();
    private readonly HashSet<(ReadIndicator, int)> _taken = [];

    /// <summary>Indicators that were joined although their wordings differ.</summary>
    public List<ReadIndicator> Doubtful { get; } = [];

    /// <summary>The indicators of the plan, in document order, each once.</summary>
    public IReadOnlyList<ReadIndicator> Merge(IReadOnlyList<ReadIndicator> indicators)
    {
        foreach (var table in indicators.GroupBy(i => i.Table))
        {
            var rest = new List<ReadIndicator>();
            foreach (var indicator in table)
            {
                if (indicator.Level == IndicatorLevel.Individual)
                    _merged.Add(indicator);
                else if (!Join(indicator, _byName.Find(indicator.Name, m => Fits(m, indicator))))
                    rest.Add(indicator);
            }

            foreach (var indicator in Likely(rest))
                Add(indicator);
        }

        var order = indicators.Select((indicator, at) => (indicator, at)).ToDictionary(p => p.indicator, p => p.at);
        return [.. _merged.OrderBy(i => order[i])];
    }

    /// <summary>Joins rows of one objective whose names are the same measure worded differently; gives back what is left.</summary>
    private List<ReadIndicator> Likely(List<ReadIndicator> rest)
    {
        var left = new List<ReadIndicator>();
        foreach (var group in rest.GroupBy(i => (i.Level, i.Objective, i.Goal)))
        {
            var here = group.ToList();
            var earlier = here.Count > MostPairs ? [] : Earlier(here[0]);
            if (earlier.Count is 0 or > MostPairs)
            {
                left.AddRange(here);
                continue;
            }

            var matches = NameMatcher.Match([.. here.Select(i => i.Name)], [.. earlier.Select(m => m.Name)]).ToDictionary(m => m.Left, m => m.Right);
            left.AddRange(here.Where((indicator, at) => !Join(indicator, matches.TryGetValue(at, out var partner) ? earlier[partner] : null)));
        }

        return left;
    }

    private List<ReadIndicator> Earlier(ReadIndicator indicator) =>
        _byPlace.TryGetValue((indicator.Level, (object?)indicator.Objective ?? indicator.Goal ?? _nowhere), out var known)
            ? [.. known.Where(m => Fits(m, indicator)).Take(MostPairs + 1)]
            : [];

    private bool Fits(ReadIndicator merged, ReadIndicator indicator) => merged.Level == indicator.Level
        && merged.Table != indicator.Table
        && !_taken.Contains((merged, indicator.Table))
        && (merged.Objective is null || indicator.Objective is null || ReferenceEquals(merged.Objective, indicator.Objective))
        && (merged.Goal is null || indicator.Goal is null || ReferenceEquals(merged.Goal, indicator.Goal));

    private void Add(ReadIndicator indicator)
    {
        _merged.Add(indicator);
        _byName.Add(indicator.Name, indicator);
        var place = (indicator.Level, (object?)indicator.Objective ?? indicator.Goal ?? _nowhere);
        if (!_byPlace.TryGetValue(place, out var known))
            _byPlace[place] = known = [];
        known.Add(indicator);
    }

    /// <summary>Takes a row of a later table into an indicator; the table with the figures gives the name, the other one the number.</summary>
    private bool Join(ReadIndicator indicator, ReadIndicator? merged)
    {
        if (merged is null)
            return false;
        _taken.Add((merged, indicator.Table));
        if (!TextFolding.Same(merged.Name, indicator.Name))
            Doubtful.Add(merged);

        var (other, number) = (merged.Name, merged.Number);
        if (indicator.Cells.Count > 0 || merged.Cells.Count > 0)
        {
            var figuresAreNew = merged.Cells.Count == 0;
            if (figuresAreNew)
                (merged.Name, merged.Original) = (indicator.Name, indicator.Original);
            else
                other = indicator.Name;
            (merged.Number, merged.OtherNumber) = figuresAreNew ? Numbers(number, indicator.Number) : Numbers(indicator.Number, number);
        }
        else
        {
            (other, merged.OtherNumber) = (indicator.Name, indicator.Number);
        }

        merged.OtherName = TextFolding.Same(other, merged.Name) ? merged.OtherName : other;
        merged.Objective ??= indicator.Objective;
        merged.Formula ??= indicator.Formula;
        merged.Unit ??= indicator.Unit;
        merged.Owner ??= indicator.Owner;
        merged.DataSource ??= indicator.DataSource;
        merged.Rationale ??= indicator.Rationale;
        merged.Direction ??= indicator.Direction;
        merged.Cells.AddRange(indicator.Cells);
        merged.Sources.AddRange(indicator.Sources);
        return true;
    }

    private static (string? Number, string? Other) Numbers(string? list, string? figures) => list is null ? (figures, null) : (list, figures);
}
