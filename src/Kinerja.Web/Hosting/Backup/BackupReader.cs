namespace Kinerja.Web.Hosting.Backup;

/// <summary>Reads what an agency, or the platform, held at a moment.</summary>
internal sealed class BackupReader(BackupBlobs blobs, BackupTaker taker)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>The state at a moment.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="at">The moment, by the clock of storage.</param>
    /// <param name="alone">From its copies alone, as if its rows were gone; what was written in the last second may then be missing without a sign of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">There is no copy of that time, or one cannot be read.</exception>
    public async Task<BackupState> Read(CopyScope scope, DateTimeOffset at, bool alone, CancellationToken cancellationToken)
    {
        var whole = (await blobs.Wholes(scope, cancellationToken)).LastOrDefault(copy => copy.IsBaseOf(at));
        var rows = whole is null ? [] : await blobs.Whole(whole, cancellationToken).ToListAsync(cancellationToken);
        var since = whole?.Begun - Margin ?? DateTimeOffset.MinValue;
        var log = await blobs.Log(scope, since, cancellationToken).Where(v => v.At >= since).ToListAsync(cancellationToken);
        if (whole is null && !log.Exists(v => v.At <= at))
            throw new InvalidDataException("There is no copy of it from that time.");

        // What lies in the table is the newest version of each row: it ends each chain, and stands in for what was written a moment ago.
        var now = alone ? [] : await taker.Rows(scope, cancellationToken).Where(v => v.At >= since).ToListAsync(cancellationToken);
        return BackupState.Of(at, whole?.Begun, rows, [.. log, .. now]);
    }
}
