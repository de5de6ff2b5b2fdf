namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>What is stored of one submission beside its figures.</summary>
/// <param name="At">When it was submitted, UTC: what was due then is due for ever.</param>
/// <param name="Hash">Hash of the frozen figures; names their row.</param>
/// <param name="Comments">Fingerprint of the comments with which it was returned; names their row; null when there are none.</param>
/// <param name="Evidence">Hash of the list of evidence that belongs to it; names its row; null when there was none, or from before evidence was kept.</param>
internal sealed record SubmissionRecord(DateTimeOffset At, string Hash, string? Comments = null, string? Evidence = null);
