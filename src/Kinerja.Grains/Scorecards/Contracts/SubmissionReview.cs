using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>Completeness of a period and what is remarkable in it, before it is submitted.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.submission-review")]
public sealed record SubmissionReview
{
    /// <summary>The period.</summary>
    [Id(0)] public required Period Period { get; init; }

    /// <summary>Key and goal indicators with a figure of the period, not applicable ones included.</summary>
    [Id(1)] public required int Reported { get; init; }

    /// <summary>Key and goal indicators that are expected to have one.</summary>
    [Id(2)] public required int Expected { get; init; }

    /// <summary>What was found, gravest first.</summary>
    [Id(3)] public required IReadOnlyList<ReviewItem> Items { get; init; }

    /// <summary>True when nothing stands in the way of a submission.</summary>
    public bool MaySubmit => Items.All(i => i.Kind != ReviewKind.Impossible);

    /// <summary>True when a submission wants a note.</summary>
    public bool WantsNote => Items.Any(i => i.Kind is ReviewKind.Incomplete or ReviewKind.Suspicious);
}
