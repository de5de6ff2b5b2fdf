using System.Text;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kinerja.Grains.Evidence;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Evidence;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>
/// Files of evidence in the account of the copies, under the names that they have where they live: a file is never changed, so one copy of it is enough. Where the copies have no account of their
/// own there are none: the account itself keeps what was deleted for a month, and the same bytes twice in it help nobody.
/// </summary>
internal sealed class BackupFiles(BlobServiceClient blobs, BackupAccount account, BackupOptions options, TimeProvider time)
{
    /// <summary>Name of the container.</summary>
    public const string Container = "kinerja-backup-files";

    private const string Seen = "seen";

    // A copy says that its file lived; it is told so again before it would be taken for one whose file is gone.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromDays(7);

    private static readonly StorageTransferOptions Pieces = new() { InitialTransferSize = 1 << 20, MaximumTransferSize = 1 << 20, MaximumConcurrency = 1 };

    private readonly BlobContainerClient _living = blobs.GetBlobContainerClient(EvidenceBlobs.Container);
    private readonly BlobContainerClient _copies = account.Blobs.GetBlobContainerClient(Container);

    /// <summary>Copies every file that has no copy yet, and removes copies of files that are gone for long enough.</summary>
    /// <param name="agency">Of one agency; null for all.</param>
    /// <param name="cancellationToken">Ends the work; what was copied stays.</param>
    /// <returns>Files that were copied.</returns>
    public async Task<int> Keep(AgencyKey? agency, CancellationToken cancellationToken)
    {
        if (options.Storage is null)
            return 0;
        await _copies.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var (now, count) = (time.GetUtcNow(), 0);
        await foreach (var (name, living, copy) in Pairs(agency, cancellationToken))
        {
            if (copy is null)
            {
                await Copy(_living, _copies, name, cancellationToken);
                count++;
            }
            else if (living is not null && now - copy >= SeenEvery)
            {
                await _copies.GetBlobClient(name).SetMetadataAsync(At(now), cancellationToken: cancellationToken);
            }
            else if (living is null && now - copy >= TimeSpan.FromDays(options.KeptDays))
            {
                await _copies.DeleteBlobIfExistsAsync(name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
            }
        }

        BackupMetrics.Files.Add(count);
        return count;
    }

    /// <summary>Names of files that live without a copy although a round has passed since they came.</summary>
    public async Task<IReadOnlyList<string>> Behind(AgencyKey agency, CancellationToken cancellationToken)
    {
        if (options.Storage is null)
            return [];
        var before = time.GetUtcNow() - (2 * options.LookEvery);
        return await Pairs(agency, cancellationToken).Where(pair => pair.Copy is null && pair.Living < before).Select(pair => pair.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Puts back the files that rows list and that are gone.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="rows">Its rows of evidence.</param>
    /// <param name="cancellationToken">Ends the work; it may be done again.</param>
    /// <returns>Files that came back.</returns>
    public async Task<int> PutBack(AgencyKey agency, IEnumerable<GrainRow> rows, CancellationToken cancellationToken)
    {
        if (options.Storage is null)
            return 0;
        var (text, count) = (string.Concat(rows.Select(row => Encoding.UTF8.GetString(row.Content!.ToMemory().Span))), 0);
        await foreach (var (name, living, _) in Pairs(agency, cancellationToken))
        {
            // A row lists a file by its id, which is the end of its name.
            if (living is not null || !text.Contains($"\"{name[(name.LastIndexOf('/') + 1)..]}\"", StringComparison.Ordinal))
                continue;
            await _living.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await Copy(_copies, _living, name, cancellationToken);
            count++;
        }

        return count;
    }

    private async Task Copy(BlobContainerClient from, BlobContainerClient to, string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await from.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = 1 << 20 }, cancellationToken);
            var upload = new BlobUploadOptions
            {
                Conditions = new() { IfNoneMatch = ETag.All },
                TransferOptions = Pieces,
                Metadata = At(time.GetUtcNow()),
                HttpHeaders = new() { ContentType = "application/octet-stream" },
            };
            await to.GetBlobClient(name).UploadAsync(content, upload, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            // Gone since it was listed, or another process has copied it: either way there is nothing left to do.
        }
    }

    /// <summary>Living files and copies side by side, each with when it was written last: both are listed in the order of their names.</summary>
    private async IAsyncEnumerable<(string Name, DateTimeOffset? Living, DateTimeOffset? Copy)> Pairs(
        AgencyKey? agency, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = agency is null ? null : EvidenceFile.Prefix(agency);
        await using var living = Listed(_living, prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var copies = Listed(_copies, prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (one, other) = (await living.MoveNextAsync(), await copies.MoveNextAsync());
        while (one || other)
        {
            var order = !one ? 1 : !other ? -1 : string.CompareOrdinal(living.Current.Name, copies.Current.Name);
            yield return (order <= 0 ? living.Current.Name : copies.Current.Name, order <= 0 ? living.Current.At : null, order >= 0 ? copies.Current.At : null);
            one = order <= 0 ? await living.MoveNextAsync() : one;
            other = order >= 0 ? await copies.MoveNextAsync() : other;
        }
    }

    private static async IAsyncEnumerable<(string Name, DateTimeOffset At)> Listed(
        BlobContainerClient container, string? prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pages = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Next())
            yield return (pages.Current.Name, pages.Current.Properties.LastModified ?? default);

        async Task<bool> Next()
        {
            try
            {
                return await pages.MoveNextAsync();
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return false; // nobody has put anything there yet
            }
        }
    }

    private static Dictionary<string, string> At(DateTimeOffset now) => new() { [Seen] = now.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) };
}
