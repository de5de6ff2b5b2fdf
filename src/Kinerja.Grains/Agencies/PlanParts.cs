using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>A plan by the spans of years in which nothing changes its meaning, each with who reads whom in it. A plan without changes is one span.</summary>
internal sealed class PlanParts(Plan plan)
{
    private readonly Dictionary<int, Part> _spans = [];
    private readonly Dictionary<int, Part> _years = [];

    /// <summary>The plan as a year has it.</summary>
    public Plan Plan(int year) => Of(year).Plan;

    /// <summary>Who reads whom in a year.</summary>
    public PlanGraph Graph(int year) => Of(year).Graph;

    /// <summary>Steps from an indicator down to what is measured, within a year.</summary>
    public int Level(int year, string code)
    {
        var part = Of(year);
        return part.Graph.Level(code, part.Levels);
    }

    /// <summary>
    /// The indicators that read a cell, with the year they read it in: those of its own year, and those of the next that look back.
    /// </summary>
    public IEnumerable<CellId> Readers(CellId id) =>
        from year in new[] { id.Year, id.Year + 1 }
        from reader in Graph(year).Readers(id.Code)
        where year + reader.YearOffset == id.Year
        select new CellId(year, reader.Code);

    private Part Of(int year)
    {
        if (_years.TryGetValue(year, out var known))
            return known;
        var span = plan.SpanOf(year);
        if (!_spans.TryGetValue(span, out var part))
            _spans[span] = part = new(plan.In(year));
        return _years[year] = part;
    }

    private sealed class Part(Plan plan)
    {
        public Plan Plan { get; } = plan;

        public PlanGraph Graph { get; } = new(plan);

        public Dictionary<string, int> Levels { get; } = new(StringComparer.Ordinal);
    }
}
