using Kinerja.Grains.IssuedDocuments;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Says how an issued document stands, to anybody who has its code: it is built anew, and the hashes are compared.</summary>
internal sealed class OutputCheck(IGrainFactory grains, OutputReader reader, OutputFiles files)
{
    /// <summary>The verdict; null for a code that nobody was given.</summary>
    public async Task<OutputVerdict?> Check(IssuedCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        using var service = DocumentCaller.Use();
        var series = await grains.IssuedDocuments(code.Agency).Find(code.Random);
        if (series.FirstOrDefault(e => e.Code == code.Random) is not { } entry || (await grains.Agency(code.Agency).GetProfile()).Value is not { } profile)
        {
            return null;
        }

        var newest = series.FirstOrDefault(e => e.WithdrawnAt is null);
        var newer = newest is not null && newest.At > entry.At && newest.Code != entry.Code ? newest : null;
        if (entry.WithdrawnAt is not null)
        {
            return new(entry, profile, OutputStanding.Withdrawn, newer, series);
        }

        var same = newer is null && await Now(code.Agency, entry) == entry.Hash;
        return new(entry, profile, newer is not null ? OutputStanding.Replaced : same ? OutputStanding.Unchanged : OutputStanding.Changed, newer, series);
    }

    /// <summary>Says what a file is to the document of a code, by its hash alone.</summary>
    /// <param name="code">The code.</param>
    /// <param name="verdict">How its document stands.</param>
    /// <param name="sha256">Hash of the file.</param>
    /// <param name="site">What addresses of the site begin with.</param>
    public async Task<FileVerdict> File(IssuedCode code, OutputVerdict verdict, string sha256, string site)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Series.FirstOrDefault(e => e.Files.Contains(sha256)) is { } known)
            return new(known.Code == verdict.Entry.Code ? FileStanding.Issued : FileStanding.OtherOfSeries, known);

        // Files of entries from before they were kept, and those that were taken out with a template of later: made anew, while the document says what it said.
        if (verdict.Standing != OutputStanding.Unchanged)
            return new(verdict.Entry.Files.Count > 0 ? FileStanding.Different : FileStanding.NotKept, null);
        using var service = DocumentCaller.Use();
        var now = OutputKinds.TryParse(verdict.Entry.Kind, out var kind)
            ? await files.Hashes(code.Agency, new(kind.Value, verdict.Entry.Year, verdict.Entry.Period, verdict.Entry.Indicator, verdict.Entry.Version), code.Random, site)
            : [];
        return now.Contains(sha256) ? new(FileStanding.Issued, verdict.Entry) : new(FileStanding.Different, null);
    }

    private async Task<string?> Now(AgencyKey key, IssuedDocument entry) =>
        OutputKinds.TryParse(entry.Kind, out var kind) ? await reader.Hash(key, new(kind.Value, entry.Year, entry.Period, entry.Indicator, entry.Version)) : null;
}
