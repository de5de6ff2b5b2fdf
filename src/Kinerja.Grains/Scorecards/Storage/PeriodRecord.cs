using System.Text.Json.Serialization;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>What is stored of one period.</summary>
internal sealed record PeriodRecord
{
    /// <summary>Where it stands.</summary>
    public PeriodStatus Status { get; init; }

    /// <summary>The submissions so far, oldest first. Their figures lie in rows of their own.</summary>
    public IReadOnlyList<SubmissionRecord> Submissions { get; init; } = [];

    /// <summary>Id of who made the last submission; null before the first.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>Ids of those who entered the figures of the last submission; none of them may verify it, whatever they are called by then.</summary>
    public IReadOnlyList<string> EnteredByIds { get; init; } = [];

    /// <summary>Names of those who entered figures of the last submission before ids were kept with values; none of them may verify it.</summary>
    public IReadOnlyList<string> EnteredBy { get; init; } = [];

    /// <summary>The submission that is under way; null when none is.</summary>
    public PendingSubmission? Pending { get; init; }

    /// <summary>Steps so far, oldest first.</summary>
    public IReadOnlyList<PeriodStep> History { get; init; } = [];

    /// <summary>The last submission; null before the first.</summary>
    [JsonIgnore]
    public SubmissionRecord? Last => Submissions.Count > 0 ? Submissions[^1] : null;

    /// <summary>True when closing dates do not count, because the reviewers have given it back.</summary>
    [JsonIgnore]
    public bool IsGivenBack => PeriodHistory.IsGivenBack(Status, History);
}
