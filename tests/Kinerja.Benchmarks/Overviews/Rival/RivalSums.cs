using Kinerja.Benchmarks.Overviews.Questions;

namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>A line of the aggregation: one shared indicator of one child.</summary>
internal sealed record RivalSums(
    string Indicator, decimal Factor, string Child, int Counted, int Converted, int Late, decimal Numerator, decimal Denominator, int WithTarget, decimal WeightedTarget, decimal TargetWeight)
{
    /// <summary>The overview that lines give: theirs as children, their sums as the region's.</summary>
    public static OverviewAnswer Answer(string region, IReadOnlyCollection<RivalSums> lines) => Answer(region, lines, lines);

    /// <summary>The overview that two sets of lines give.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="own">Lines whose sums are the region's.</param>
    /// <param name="children">Lines of the children that are told.</param>
    public static OverviewAnswer Answer(string region, IEnumerable<RivalSums> own, IEnumerable<RivalSums> children)
    {
        var agencies = region.Length > 2;
        return new(
            region,
            [.. own.GroupBy(l => l.Indicator).Select(g => Sum(g).Line(withTarget: true))],
            [.. children.GroupBy(l => l.Child).Select(g => new ChildLine(g.Key, [.. g.Select(l => l.Line(withTarget: !agencies))]))]);
    }

    private static RivalSums Sum(IEnumerable<RivalSums> lines) => lines.Aggregate((a, b) => a with
    {
        Counted = a.Counted + b.Counted,
        Converted = a.Converted + b.Converted,
        Late = a.Late + b.Late,
        Numerator = a.Numerator + b.Numerator,
        Denominator = a.Denominator + b.Denominator,
        WithTarget = a.WithTarget + b.WithTarget,
        WeightedTarget = a.WeightedTarget + b.WeightedTarget,
        TargetWeight = a.TargetWeight + b.TargetWeight,
    });

    private FigureLine Line(bool withTarget) => new()
    {
        Indicator = Indicator,
        Counted = Counted,
        Converted = Converted,
        Late = Late,
        Numerator = Numerator,
        Denominator = Denominator,
        Value = Counted > 0 && Denominator != 0 ? Numerator * Factor / Denominator : null,
        WithTarget = withTarget ? WithTarget : 0,
        Target = withTarget && WithTarget > 0 && TargetWeight != 0 ? WeightedTarget / TargetWeight : null,
    };
}
