using System.Globalization;
using System.Runtime.CompilerServices;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>Copies agencies and the platform whole, and looks for rows that were written and not copied. Any process may do either at any time: a copy too many harms nobody.</summary>
internal sealed class BackupTaker(GrainRows rows, BackupBlobs blobs, BackupOptions options, TimeProvider time)
{
    private const string LookedAt = "_look.txt";
    private const long MaxHeld = 16L << 20;

    // Clocks of processes and storage differ by less than this; what is copied twice counts once.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>What there is to copy: the platform, which has people before it has agencies, and the agencies.</summary>
    public async Task<IReadOnlyList<CopyScope>> Scopes(CancellationToken cancellationToken)
    {
        var found = new List<CopyScope> { CopyScope.Platform };
        await foreach (var key in rows.Keys("agency", cancellationToken))
        {
            if (AgencyKey.TryParse(key, out var agency))
                found.Add(agency);
        }

        return [.. found.Distinct()];
    }

    /// <summary>True when something was not copied whole for long enough.</summary>
    public async Task<bool> IsDue(CopyScope scope, CancellationToken cancellationToken) =>
        await blobs.Wholes(scope, cancellationToken) is not [.., var last] || time.GetUtcNow() - last.Begun >= options.WholeEvery;

    /// <summary>Copies all rows of an agency or of the platform.</summary>
    /// <returns>Rows in it.</returns>
    public async Task<int> Take(CopyScope scope, CancellationToken cancellationToken)
    {
        var (begun, count) = (time.GetUtcNow(), 0);
        await blobs.KeepWhole(scope, begun, Counted(), cancellationToken);
        BackupMetrics.Wholes.Add(1);
        return count;

        async IAsyncEnumerable<RowVersion> Counted()
        {
            await foreach (var row in Rows(scope, cancellationToken))
            {
                count++;
                yield return row;
            }
        }
    }

    /// <summary>The rows as they lie there, with their ETags.</summary>
    public async IAsyncEnumerable<RowVersion> Rows(CopyScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var type in scope.Types)
        {
            await foreach (var row in rows.Versions(type, scope, cancellationToken))
            {
                if (BackupRows.IsCopied(row.Name))
                    yield return row;
            }
        }
    }

    /// <summary>Copies every row that was written since somebody last looked, whoever wrote it: what a killed process took with it is found here.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Look(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var since = DateTimeOffset.TryParse(await blobs.Note(LookedAt, cancellationToken), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var last) ? last - Margin : now - options.WholeEvery;
        var (found, bytes, count) = (new Dictionary<CopyScope, List<RowVersion>>(), 0L, 0);
        await foreach (var row in rows.Since(since, cancellationToken))
        {
            if (!BackupRows.IsFollowed(row.Type, row.Name) || row.Scope is not { } scope)
                continue;
            if (!found.TryGetValue(scope, out var versions))
                found[scope] = versions = [];
            versions.Add(row);
            count++;
            if ((bytes += row.Content?.ToMemory().Length ?? 0) > MaxHeld)
                await Keep();
        }

        await Keep();
        await blobs.KeepNote(LookedAt, now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        BackupMetrics.Found.Add(count);
        return count;

        async Task Keep()
        {
            foreach (var (whose, versions) in found)
                await blobs.Append(whose, versions, cancellationToken);
            found.Clear();
            bytes = 0;
        }
    }
}
