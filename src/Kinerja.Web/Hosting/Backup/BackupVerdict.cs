namespace Kinerja.Web.Hosting.Backup;

/// <summary>What was found in the copies of an agency or of the platform.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Versions">Versions of rows, each as often as it was copied.</param>
/// <param name="Wholes">Its whole copies.</param>
/// <param name="Newest">The newest version.</param>
/// <param name="Unreadable">Copies that cannot be read.</param>
/// <param name="Gaps">Rows of which a version between two others is missing: a moment there is restored with an older version, and a restore says so.</param>
/// <param name="Behind">Rows whose newest version is not copied, and files of evidence without a copy.</param>
internal sealed record BackupVerdict(
    CopyScope Scope, int Versions, IReadOnlyList<WholeCopy> Wholes, DateTimeOffset Newest, IReadOnlyList<string> Unreadable, IReadOnlyList<string> Gaps, IReadOnlyList<string> Behind)
{
    /// <summary>True when nothing is missing.</summary>
    public bool IsWhole => Unreadable.Count == 0 && Gaps.Count == 0 && Behind.Count == 0;
}
