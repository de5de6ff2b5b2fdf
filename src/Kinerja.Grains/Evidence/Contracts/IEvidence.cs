using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>
/// Evidence for the figures of a period: files, links and texts. Key: the period, <c>35.08|dinkop-um|2019|tw4</c>. It changes only while figures of the period may be entered. A
/// file is written before it is listed, under a place that is noted before it is written, so none is ever listed that is not there, and none stays that is not listed.
/// </summary>
[Alias("kinerja.IEvidence")]
public interface IEvidence : IGrainWithStringKey
{
    /// <summary>All evidence of the period, withdrawn pieces included, in the order in which it was added.</summary>
    [ReadOnly, Needs(Right.Discuss), Alias("Get")]
    Task<IReadOnlyList<EvidenceItem>> Get();

    /// <summary>How many pieces there are, by code; withdrawn ones do not count.</summary>
    [ReadOnly, Needs(Right.Discuss), Alias("GetCounts")]
    Task<IReadOnlyDictionary<string, int>> GetCounts();

    /// <summary>What happened after an event, oldest first, at most 100; ask again from the last.</summary>
    /// <param name="sequence">Number of the last event that is known; 0 begins.</param>
    [ReadOnly, Needs(Right.Service), FromGrains("notifier"), Alias("Since")]
    Task<IReadOnlyList<CellEvent>> Since(long sequence);

    /// <summary>What people did last, newest first, at most 8.</summary>
    [ReadOnly, Needs(Right.Discuss), Alias("Latest")]
    Task<IReadOnlyList<CellEvent>> Latest();

    /// <summary>Gives a place to write a file to. Problems: <c>codeInvalid</c>, <c>periodClosed</c>, <c>evidenceQuota</c>, <c>evidenceFull</c>, <c>tooManyUploads</c>.</summary>
    /// <param name="code">Code of the indicator or component.</param>
    [Needs(Right.EnterFigures), Alias("Begin")]
    Task<Outcome<UploadPlace>> Begin(string code);

    /// <summary>Lists a file that was written. Problems: <c>noUpload</c>, <c>fileInvalid</c>, <c>fileTooLarge</c>, <c>tooLong</c>, <c>periodClosed</c>, <c>evidenceQuota</c>, <c>evidenceFull</c>.</summary>
    [Needs(Right.EnterFigures), Alias("Finish")]
    Task<Outcome<Receipt>> Finish(FinishUpload command);

    /// <summary>Gives a place back; what was written there goes.</summary>
    /// <param name="upload">Id of the upload.</param>
    [Needs(Right.EnterFigures), Alias("Abandon")]
    Task Abandon(string upload);

    /// <summary>Adds a link or a text. Problems: <c>required</c>, <c>tooLong</c>, <c>codeInvalid</c>, <c>evidenceKindInvalid</c>, <c>linkInvalid</c>, <c>periodClosed</c>, <c>evidenceFull</c>.</summary>
    [Needs(Right.EnterFigures), Alias("Add")]
    Task<Outcome<Receipt>> Add(AddEvidence command);

    /// <summary>Withdraws a piece. Problems: <c>noEvidence</c>, <c>reasonRequired</c>, <c>tooLong</c>, <c>periodClosed</c>.</summary>
    [Needs(Right.EnterFigures), Alias("Withdraw")]
    Task<Outcome<Receipt>> Withdraw(WithdrawEvidence command);

    /// <summary>Has a file looked at again. Problems: <c>noEvidence</c>, <c>notFailed</c>.</summary>
    [Needs(Right.EnterFigures), Alias("Rescan")]
    Task<Outcome<Receipt>> Rescan(RescanEvidence command);

    /// <summary>
    /// What evidence belongs to the submission that is under way; its pieces are kept from then on. Called by the scorecard while the period is being submitted, when nothing can
    /// be added or withdrawn any more.
    /// </summary>
    [FromGrains("scorecard"), Alias("Freeze")]
    Task<EvidenceManifest> Freeze();

    /// <summary>Notes what the scanner says of a file. Called by the grain itself, which goes on while the scanner looks.</summary>
    /// <param name="id">Id of the evidence.</param>
    /// <param name="state">Clean or infected; waiting when the scanner did not answer.</param>
    [FromGrains("evidence"), Alias("Judge")]
    Task Judge(string id, ScanState state);

    /// <summary>Notes that files are gone. Called by the grain itself.</summary>
    /// <param name="files">Names of files that were removed.</param>
    [FromGrains("evidence"), Alias("Forget")]
    Task Forget(IReadOnlyList<string> files);
}
