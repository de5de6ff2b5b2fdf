using Kinerja.Model.Calculations;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>How a figure of an overview came about.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.overview-explanation")]
public sealed record OverviewExplanation
{
    /// <summary>Code of the region.</summary>
    [Id(0)] public required string Region { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Period.</summary>
    [Id(2)] public required Period Period { get; init; }

    /// <summary>Which states of reporting are in it.</summary>
    [Id(3)] public required Visibility Level { get; init; }

    /// <summary>The shared indicator.</summary>
    [Id(4)] public required SharedDefinition Definition { get; init; }

    /// <summary>The figure.</summary>
    [Id(5)] public required RollupFigure Figure { get; init; }

    /// <summary>Sums, formula with the numbers put in, target, achievement.</summary>
    [Id(6)] public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>Every child with what it brings, those that bring nothing included.</summary>
    [Id(7)] public required IReadOnlyList<OverviewChildView> Children { get; init; }

    /// <summary>Revision of the overview.</summary>
    [Id(8)] public required long Revision { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    [Id(9)] public DateTimeOffset At { get; init; }
}
