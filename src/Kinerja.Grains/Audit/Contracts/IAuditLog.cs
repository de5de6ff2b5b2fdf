using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Audit.Contracts;

/// <summary>
/// What was done in one scope: an agency, a region, the platform. Key: the scope (<see cref="AccessScope"/>). Each entry carries the hash of the entry before, so that
/// none can be changed, removed or put elsewhere unseen; see <c>docs/adr/0021-audit.md</c>.
/// </summary>
[Alias("kinerja.IAuditLog")]
public interface IAuditLog : IGrainWithStringKey
{
    /// <summary>
    /// Adds an event once, however often it is told; answers when it is stored. Many who ask at once share a write.
    /// </summary>
    /// <returns>Its place in the chain; 0 when nothing was added because of <see cref="AppendAudit.OnlyIfBegun"/>.</returns>
    [AlwaysInterleave, Needs(Right.Service), Alias("Append")]
    Task<long> Append(AppendAudit command);

    /// <summary>Entries that a filter takes, newest first, at most 50 of them.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Begins before this place; null begins at the newest.</param>
    [ReadOnly, Needs(Right.Manage), Alias("Read")]
    Task<AuditPage> Read(AuditFilter filter, long? before);

    /// <summary>What the caller did or was refused here, newest first, at most 50 entries; the same for whoever holds no role here any more.</summary>
    /// <param name="before">Begins before this place; null begins at the newest.</param>
    [ReadOnly, Needs(Right.SignedIn), Alias("ReadMine")]
    Task<AuditPage> ReadMine(long? before);

    /// <summary>How far the chain has come.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Head")]
    Task<AuditHead> Head();
}
