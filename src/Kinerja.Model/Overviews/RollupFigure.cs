using Kinerja.Model.Achievements;
using Kinerja.Model.Values;

namespace Kinerja.Model.Overviews;

/// <summary>A figure of a shared indicator over many agencies: the formula on the sums of its components, held against what their targets add up to.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.rollup-figure")]
public sealed record RollupFigure
{
    /// <summary>Sums of the components, in the order of the formula.</summary>
    [Id(0)] public required IReadOnlyList<ComponentSum> Components { get; init; }

    /// <summary>The figure, unrounded; without anybody counted the state that stands in its way.</summary>
    [Id(1)] public TypedValue Value { get; init; }

    /// <summary>What the figure would be if every agency met its own target exactly; over those that have one.</summary>
    [Id(2)] public TypedValue Target { get; init; }

    /// <summary>The figure over the agencies with a target, which is what the target is compared with; the same as <see cref="Value"/> when all have one.</summary>
    [Id(3)] public TypedValue Comparable { get; init; }

    /// <summary>Raw achievement, percent.</summary>
    [Id(4)] public TypedValue Achievement { get; init; }

    /// <summary>Band of the achievement by the policy of the model; null without a number.</summary>
    [Id(5)] public Band? Band { get; init; }

    /// <summary>Above 120 %.</summary>
    [Id(6)] public bool CheckTarget { get; init; }

    /// <summary>Agencies counted by the code of the band of their own achievement.</summary>
    [Id(7)] public IReadOnlyDictionary<string, int> Bands { get; init; } = new Dictionary<string, int>();

    /// <summary>Whom it speaks of.</summary>
    [Id(8)] public required RollupCoverage Coverage { get; init; }
}
