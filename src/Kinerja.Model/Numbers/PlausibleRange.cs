namespace Kinerja.Model.Numbers;

/// <summary>
/// Between which figures nothing is asked: the same rules as <see cref="NumberWarnings"/>, said before anything is typed. Zero is never a jump, so it may lie outside and still be
/// taken.
/// </summary>
/// <param name="From">Least figure; null without a bound.</param>
/// <param name="To">Largest figure; null without a bound.</param>
public sealed record PlausibleRange(decimal? From, decimal? To)
{
    /// <summary>The range of a realisation; null when nothing bounds it, or nothing could be within.</summary>
    /// <param name="context">What is known about it.</param>
    public static PlausibleRange? Of(FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isShare = Units.IsPercent(context.Unit) && !context.IsGrowth;
        decimal? before = context.PreviousYear is > 0 and var positive ? positive : null;
        var from = Largest(isShare ? 0 : null, before / NumberWarnings.Factor);
        var to = Least(Least(isShare ? 100 : null, Times(context.Target is > 0 and var target ? target : null)), Times(before));
        return (from, to) is (null, null) || from > to ? null : new(from, to);
    }

    private static decimal? Times(decimal? amount) => amount is { } number && number <= decimal.MaxValue / NumberWarnings.Factor ? number * NumberWarnings.Factor : null;

    private static decimal? Largest(decimal? left, decimal? right) => left is null || right > left ? right ?? left : left;

    private static decimal? Least(decimal? left, decimal? right) => left is null || right < left ? right ?? left : left;
}
