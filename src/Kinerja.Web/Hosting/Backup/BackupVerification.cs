namespace Kinerja.Web.Hosting.Backup;

/// <summary>Whether the copies of an agency, or of the platform, are whole: every line can be read, every version follows the one before, and the newest of each row is what lies in the table.</summary>
internal sealed class BackupVerification(BackupBlobs blobs, BackupFiles files, BackupTaker taker)
{
    /// <summary>Looks through the copies.</summary>
    public async Task<BackupVerdict> Run(CopyScope scope, CancellationToken cancellationToken)
    {
        var (versions, unreadable, wholes) = (new List<RowVersion>(), new List<string>(), await blobs.Wholes(scope, cancellationToken));
        var newest = DateTimeOffset.MinValue;
        foreach (var whole in wholes)
        {
            try
            {
                versions.AddRange(await blobs.Whole(whole, cancellationToken).ToListAsync(cancellationToken));
            }
            catch (InvalidDataException)
            {
                unreadable.Add($"whole copy of {whole.Begun:O}");
            }
        }

        try
        {
            versions.AddRange(await blobs.Log(scope, DateTimeOffset.MinValue, cancellationToken).ToListAsync(cancellationToken));
        }
        catch (InvalidDataException)
        {
            unreadable.Add("log");
        }

        if (versions.Count > 0)
            newest = versions.Max(v => v.At);
        var known = versions.Select(v => (v.Row, v.ETag)).ToHashSet();
        var gaps = BackupState.Gaps(versions.Where(v => BackupRows.IsFollowed(v.Type, v.Name))).Select(gap => $"{gap.After.Type} {gap.After.Key} {gap.After.Name} from {gap.Before.At:O} to {gap.After.At:O}").ToList();
        var behind = new List<string>();
        await foreach (var row in taker.Rows(scope, cancellationToken))
        {
            if (BackupRows.IsFollowed(row.Type, row.Name) && !known.Contains((row.Row, row.ETag)))
                behind.Add($"{row.Type} {row.Key} {row.Name} of {row.At:O}");
        }

        if (scope.Agency is { } agency)
            behind.AddRange((await files.Behind(agency, cancellationToken)).Select(name => $"file {name}"));
        return new(scope, versions.Count, wholes, newest, unreadable, gaps, behind);
    }
}
