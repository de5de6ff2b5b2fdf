using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Periods;

/// <summary>What the verification of a period shows.</summary>
public sealed record VerificationSheet
{
    /// <summary>Where the period stands.</summary>
    public required PeriodStanding Standing { get; init; }

    /// <summary>The submission as it was frozen; null before the first.</summary>
    public FrozenSubmission? Frozen { get; init; }

    /// <summary>Its figures in the order of the document.</summary>
    public IReadOnlyList<VerificationRow> Rows { get; init; } = [];

    /// <summary>What keeps the reader from verifying; empty when nothing does, or when that is not what comes next.</summary>
    public IReadOnlyList<Problem> Objections { get; init; } = [];

    /// <summary>True when the reader may see evidence.</summary>
    public bool ShowsEvidence { get; init; }

    /// <summary>How things stood; see <see cref="PulseReader"/>.</summary>
    public required string Pulse { get; init; }

    /// <summary>How many of the sample were looked at.</summary>
    public int Checked => Rows.Count(r => r is { IsDrawn: true, Check.IsChecked: true });

    /// <summary>How many are in the sample.</summary>
    public int Drawn => Rows.Count(r => r.IsDrawn);
}
