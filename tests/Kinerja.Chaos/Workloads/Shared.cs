using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Workloads;

/// <summary>The shared indicators of the run, how agencies are tied to them, and what an overview has to be — written down once more, apart from the product.</summary>
internal static class Shared
{
    /// <summary>Code of the model.</summary>
    public const string Model = "uji";

    /// <summary>What an agency of grade B counts in.</summary>
    public const int Thousands = 1000;

    /// <summary>Levels of visibility, with the first state that is seen; null sees all.</summary>
    public static readonly (string Level, string? From)[] Levels = [("all", null), ("verified", "verified"), ("published", "published")];

    /// <summary>Years with periods that are read; the last of them goes through the workflow.</summary>
    public static readonly (int Year, string Period)[] Periods = [(Year, "tw4"), (Year, "year"), (FlowYear, "year"), (FlowYear, "tw4")];

    /// <summary>The year whose figures are always open.</summary>
    public const int Year = 2019;

    /// <summary>The year whose periods go through the workflow.</summary>
    public const int FlowYear = 2016;

    /// <summary>Shared indicators: code, own one, formula, years, components with own figure and years back.</summary>
    public static readonly (string Code, string Own, string Formula, int[] Years, (string Component, string Own, int Back)[] Parts)[] Indicators =
    [
        ("sehat", "iku-1", "share", [Year, FlowYear],
            [("koperasi-sehat", Figures.Healthy.Code, 0), ("koperasi-dinilai", Figures.Assessed.Code, 0)]),
        ("peningkatan-um", "iku-4", "growth", [Year], [("um", Figures.Micro.Code, 0), ("um", Figures.Micro.Code, 1)]),
    ];

    /// <summary>How an agency is tied to a shared indicator.</summary>
    public static char Grade(Tenant tenant, string indicator) => (indicator == "sehat" ? "ABC" : "ACA")[tenant.Number % 3];

    /// <summary>Regions with an overview: of each agency, of each province, of the nation.</summary>
    public static IReadOnlyList<string> Regions(IEnumerable<Tenant> tenants) =>
        [.. tenants.SelectMany(t => new[] { t.Region, t.Region[..2], "id" }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The rows of an overview: sums of components, counts, and the formula over the sums that the same answer shows.</summary>
    /// <param name="tenants">All agencies.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="shown">By indicator: its components, value, number of those counted and of those listed only.</param>
    public static IEnumerable<AggregateRow> Rows(
        IReadOnlyList<Tenant> tenants, Question asked, Func<string, (IReadOnlyList<string> Parts, string Value, string Counted, string Listed)> shown)
    {
        var inside = tenants.Where(t => asked.Region == "id" || t.Region.StartsWith(asked.Region, StringComparison.Ordinal)).ToList();
        var from = Levels.Single(l => l.Level == asked.Level).From;
        foreach (var (code, _, formula, years, parts) in Indicators.Where(i => i.Years.Contains(asked.Year)))
        {
            var (components, value, countedThen, listedThen) = shown(code);
            var counted = inside.Where(t => Grade(t, code) != 'C').ToList();
            for (var i = 0; i < parts.Length; i++)
                yield return Row($"{parts[i].Component} of {code}", "weighted", counted, parts[i], components[i]) with { Given = [.. counted.Select(t => Grade(t, code) == 'B' ? $"{Thousands}" : "1")] };
            yield return Row($"agencies in the sum of {code}", "count", counted, parts[0], countedThen);
            yield return Row($"agencies of grade C at {code}", "count", inside.Except(counted), parts[0], listedThen);
            yield return new($"{code} from the sums shown", formula, [], [], value) { Given = components };
        }

        AggregateRow Row(string name, string formula, IEnumerable<Tenant> agencies, (string Component, string Own, int Back) part, string value)
        {
            var list = agencies.ToList();
            return new($"{name} in {asked}", formula, [.. list.Select(t => t.Name("register", (part.Own, asked.Year - part.Back)))], [.. list.Select(_ => (long?)null)], value)
            {
                Level = from,
                Gates = from is null ? [] : [.. list.Select(t => FlowWorkload.Flow(t, asked.Year, asked.Period))],
            };
        }
    }

    /// <summary>What is asked of an overview.</summary>
    internal sealed record Question(string Region, int Year, string Period, string Level)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Region}|{Year}|{Period}|{Level}";
    }
}
