using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Systems;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>A comparison of systems that say different things would be worth nothing: the same question has the same answer everywhere, to the last digit of each sum.</summary>
internal static class SameAnswers
{
    /// <summary>Asks everybody the overviews of all levels and some scorecards.</summary>
    /// <returns>How many figures were compared.</returns>
    /// <exception cref="InvalidOperationException">Two answers differ; the first difference is in the message.</exception>
    public static async Task<int> Check(string when, IReadOnlyList<IMeasuredSystem> systems, BenchmarkSize size, Country country)
    {
        var agencies = country.Agencies.Where((_, i) => i % Math.Max(1, country.Agencies.Count / 12) == 0).ToList();
        var regions = new[] { size.Top }.Concat(country.Regions.Where((_, i) => i % Math.Max(1, country.Regions.Count / 6) == 0).SelectMany(r => new[] { r.Code, r.Parent }))
            .Where(r => r != "35" || size.Top != "35.01").Distinct().ToList();
        var compared = 0;
        var expected = await Lines(systems[0]);
        foreach (var system in systems.Skip(1))
        {
            var lines = await Lines(system);
            var at = Enumerable.Range(0, Math.Max(lines.Count, expected.Count)).FirstOrDefault(i => lines.ElementAtOrDefault(i) != expected.ElementAtOrDefault(i), -1);
            if (at >= 0)
                throw new InvalidOperationException($"{when}, answers differ.\n{systems[0].Name}: {expected.ElementAtOrDefault(at)}\n{system.Name}: {lines.ElementAtOrDefault(at)}");
            compared += lines.Count;
        }

        return compared;

        async Task<List<string>> Lines(IMeasuredSystem system)
        {
            var lines = new List<string>();
            foreach (var region in regions)
                lines.AddRange((await system.Overview(region)).Answer.Lines());
            foreach (var shared in country.Shared.Where((_, i) => i % Math.Max(1, country.Shared.Count / 4) == 0))
                lines.AddRange((await system.Page(size.Top, shared.Code)).Answer.Lines());
            foreach (var agency in agencies)
                lines.AddRange((await system.Scorecard(agency.Region, agency.Code)).Answer.Lines());
            return lines;
        }
    }
}
