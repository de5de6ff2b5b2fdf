using System.Security.Cryptography;
using Kinerja.Grains.Evidence;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application.Cells.Files.Pictures;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>
/// Takes a file of evidence as it comes: it is counted, judged by its content, hashed and written in pieces, and never held whole; of a picture the place where it was taken is left out. It is
/// written before it is listed, under a place that the period has noted before, so that nothing is left behind wherever this breaks off.
/// </summary>
internal sealed class UploadReceiver(IGrainFactory grains, IEvidenceFiles files)
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Receives a file.</summary>
    /// <param name="key">The period.</param>
    /// <param name="code">Code of the indicator or component.</param>
    /// <param name="form">What came before it.</param>
    /// <param name="name">Its name as sent.</param>
    /// <param name="content">Its content, which is read to its end when the file is taken.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellationToken">Ends with the connection.</param>
    /// <returns>What was received.</returns>
    public async Task<Outcome<ReceivedFile>> Receive(AgencyPeriodKey key, string code, UploadForm form, string name, Stream content, Actor actor, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
            return FileRefusals.None();
        if (FileNames.Safe(name) is not { Length: > 0 } safe || EvidenceType.ByName(safe) is not { } said)
            return FileRefusals.Unknown();
        if (form[UploadForm.Note].Length > EvidenceLimits.MaxNote)
            return new Problem("tooLong", new($"Paling banyak {EvidenceLimits.MaxNote} karakter.", $"At most {EvidenceLimits.MaxNote} characters."), "note");

        var evidence = grains.Evidence(key);
        if (await evidence.Begin(code) is var begun && !begun.IsOk)
            return Outcome.Refused<ReceivedFile>(begun.Problems);
        var isListed = false;
        try
        {
            var written = await Write(begun.Value, said, content, cancellationToken);
            if (!written.IsOk)
                return Outcome.Refused<ReceivedFile>(written.Problems);
            var command = new FinishUpload
            {
                OperationId = OperationOf(form, safe, written.Value.Sha256),
                Upload = begun.Value.Id,
                Code = code,
                Name = safe,
                MediaType = said.MediaType,
                Size = written.Value.Size,
                Sha256 = written.Value.Sha256,
                Note = form[UploadForm.Note],
                Actor = actor,
            };
            var finished = await evidence.Finish(command);
            // Sent twice, it is listed once: the second file goes.
            isListed = finished is { IsOk: true, Value.Replayed: false };
            return finished.IsOk ? new ReceivedFile(finished.Value, written.Value.IsCleaned) : Outcome.Refused<ReceivedFile>(finished.Problems);
        }
        finally
        {
            if (!isListed)
                await evidence.Abandon(begun.Value.Id);
        }
    }

    // The same form with the same file asks for the same thing; another file in it, after going back, does not.
    private static string OperationOf(UploadForm form, string name, string sha256)
    {
        var operation = form[UploadForm.Operation];
        var own = OperationIds.IsValid(operation) && operation.Length <= 64 ? operation : OperationIds.New();
        return $"{own}-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{name}\n{sha256}\n{form[UploadForm.Note]}")).AsSpan(0, 8))}";
    }

    private async Task<Outcome<Written>> Write(UploadPlace place, EvidenceType said, Stream content, CancellationToken cancellationToken)
    {
        var (check, cleaner, writer, piece) = (new ContentCheck(said), PictureCleaner.For(said), files.Write(place.File), new byte[PieceSize]);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, read) = (0L, 0);
        while ((read = await content.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (check.Length + read > place.MaxBytes)
                return place.IsQuota ? EvidenceRefusals.Quota(place.MaxBytes, place.Quota) : EvidenceRefusals.FileTooLarge(place.MaxBytes);
            if (check.Append(piece.AsSpan(0, read)) is { } refused)
                return refused;
            await Keep(cleaner?.Append(piece.AsSpan(0, read)) ?? piece.AsMemory(0, read));
        }

        if (check.Verdict() is var verdict && !verdict.IsOk)
            return verdict.Problem;
        if (cleaner is { IsTooLarge: true })
            return FileRefusals.PictureTooLarge(PictureCleaner.MostPixels);
        await Keep(cleaner?.Finish() ?? default);
        await writer.Commit(cancellationToken);
        return new Written(size, Convert.ToHexStringLower(hash.GetHashAndReset()), cleaner is { IsChanged: true });

        async Task Keep(ReadOnlyMemory<byte> bytes)
        {
            if (bytes.Length == 0)
                return;
            size += bytes.Length;
            hash.AppendData(bytes.Span);
            await writer.Append(bytes, cancellationToken);
        }
    }

    private sealed record Written(long Size, string Sha256, bool IsCleaned);
}
