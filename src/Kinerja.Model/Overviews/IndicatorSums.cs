using Kinerja.Model.Periods;

namespace Kinerja.Model.Overviews;

/// <summary>The sums of one shared indicator at every level of visibility and period. Compared by content.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-sums")]
public sealed record IndicatorSums
{
    private const int Periods = 5;

    /// <summary>What the reviewers see: TW I to TW IV and the year.</summary>
    [Id(0)] public required IReadOnlyList<FigureSums> All { get; init; }

    /// <summary>What the province sees; null when it is the same.</summary>
    [Id(1)] public IReadOnlyList<FigureSums>? Verified { get; init; }

    /// <summary>What the public sees; null when it is the same as what the province sees.</summary>
    [Id(2)] public IReadOnlyList<FigureSums>? Published { get; init; }

    /// <summary>The sums of every level and period, each level only where it differs from the wider one.</summary>
    public static IndicatorSums Of(Func<Visibility, Period, FigureSums> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var all = Level(Visibility.All);
        var verified = Level(Visibility.Verified);
        var published = Level(Visibility.Published);
        return new()
        {
            All = all,
            Verified = verified.SequenceEqual(all) ? null : verified,
            Published = published.SequenceEqual(verified) ? null : published,
        };

        List<FigureSums> Level(Visibility level) => [.. Enumerable.Range(1, Periods).Select(p => sums(level, (Period)p))];
    }

    /// <summary>The sums of a level and period.</summary>
    public FigureSums At(Visibility level, Period period)
    {
        var sums = level switch
        {
            Visibility.Published => Published ?? Verified ?? All,
            Visibility.Verified => Verified ?? All,
            _ => All,
        };
        return sums[(int)period - 1];
    }

    /// <summary>True when both say the same.</summary>
    public bool Equals(IndicatorSums? other) => ReferenceEquals(this, other)
        || (other is not null && Same(All, other.All) && Same(Verified, other.Verified) && Same(Published, other.Published));

    /// <inheritdoc/>
    public override int GetHashCode() => All[Periods - 1].GetHashCode();

    private static bool Same(IReadOnlyList<FigureSums>? left, IReadOnlyList<FigureSums>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.SequenceEqual(right));
}
