namespace Kinerja.Web.Hosting.Backup;

/// <summary>What an agency held at a moment, put together from its copies.</summary>
/// <param name="At">The moment.</param>
/// <param name="From">When the whole copy was begun that it rests on; null when it rests on the log alone.</param>
/// <param name="Rows">Its rows, each in the version of that moment; without those that were cleared.</param>
/// <param name="Uncertain">Rows of which a version of about that moment is missing: what is known of them may be older than what they held.</param>
internal sealed record BackupState(DateTimeOffset At, DateTimeOffset? From, IReadOnlyList<RowVersion> Rows, IReadOnlyList<RowVersion> Uncertain)
{
    /// <summary>Puts it together.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="from">When the whole copy was begun, if there is one.</param>
    /// <param name="whole">Its rows.</param>
    /// <param name="log">Versions of rows since then, in any order and as often as they like; later ones than the moment show whether one is missing.</param>
    public static BackupState Of(DateTimeOffset at, DateTimeOffset? from, IEnumerable<RowVersion> whole, IEnumerable<RowVersion> log)
    {
        var (rows, uncertain) = (new List<RowVersion>(), new List<RowVersion>());
        foreach (var row in whole.Concat(log).GroupBy(v => v.Row))
        {
            var versions = Distinct(row);
            var last = versions.FindLastIndex(v => v.At <= at);
            var next = last + 1 < versions.Count ? versions[last + 1] : null;
            if (last >= 0 && versions[last].Content is not null)
                rows.Add(versions[last]);
            // Of rows that are copied whole alone nobody knows the chain, and nothing rests on it.
            if (next is not null && BackupRows.IsFollowed(next.Type, next.Name) && next.Was != (last < 0 ? "" : versions[last].ETag))
                uncertain.Add(last < 0 ? next : versions[last]);
        }

        return new(at, from, rows, uncertain);
    }

    /// <summary>Pairs of versions that stand beside each other although others may have been between them.</summary>
    public static IEnumerable<(RowVersion Before, RowVersion After)> Gaps(IEnumerable<RowVersion> versions) =>
        versions.GroupBy(v => v.Row).Select(Distinct).SelectMany(row => row.Zip(row.Skip(1))).Where(pair => pair.Second.Was != pair.First.ETag);

    /// <summary>Each version once, the oldest first; of two that say the same the one that knows what it replaced.</summary>
    private static List<RowVersion> Distinct(IEnumerable<RowVersion> versions) =>
        [.. versions.GroupBy(v => (v.ETag, v.ETag.Length == 0 ? v.At : default)).Select(same => same.FirstOrDefault(v => v.Was is not null) ?? same.First()).OrderBy(v => v.At)];
}
