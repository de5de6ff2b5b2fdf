namespace Kinerja.Grains.Storage;

/// <summary>A command that was carried out, remembered in the same row as its effect, so that a retry gets the same answer and changes nothing.</summary>
/// <param name="Id">Operation id of the caller.</param>
/// <param name="Content">Fingerprint of what was asked, see <see cref="Operations.Fingerprint{T}"/>.</param>
/// <param name="Revision">Revision of the grain after it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Number">A number that belongs to the answer: last history entry, cells of the plan; 0 when it has none.</param>
internal sealed record StoredOperation(string Id, string Content, long Revision, DateTimeOffset At, long Number = 0);
