namespace Kinerja.Benchmarks.Overviews.Questions;

/// <summary>The overview of a region: figures of its shared indicators, and those of each child. Every system answers in this shape.</summary>
/// <param name="Region">Code of a kabupaten or kota, of a province, or <c>id</c>.</param>
/// <param name="Figures">By id of the indicator.</param>
/// <param name="Children">By code: provinces, regions or agencies.</param>
internal sealed record OverviewAnswer(string Region, IReadOnlyList<FigureLine> Figures, IReadOnlyList<ChildLine> Children)
{
    /// <summary>The answer in an order and a form of numbers of its own, one line a figure, so that answers can be compared.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Figures.Where(f => f.HasContent).OrderBy(f => f.Indicator, StringComparer.Ordinal).Select(f => $"{Region} {f.Canonical}"),
        .. from child in Children.OrderBy(c => c.Code, StringComparer.Ordinal)
           from figure in child.Figures.Where(f => f.HasContent).OrderBy(f => f.Indicator, StringComparer.Ordinal)
           select $"{child.Code} {figure.Canonical}",
    ];
}

/// <summary>A child with its figures.</summary>
internal sealed record ChildLine(string Code, IReadOnlyList<FigureLine> Figures);
