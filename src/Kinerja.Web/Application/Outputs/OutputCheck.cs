using Kinerja.Grains.IssuedDocuments;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Says how an issued document stands, to anybody who has its code: it is built anew, and the hashes are compared.</summary>
internal sealed class OutputCheck(IGrainFactory grains, OutputReader reader)
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
            return new(entry, profile, OutputStanding.Withdrawn, newer);
        }

        var same = newer is null && await Now(code.Agency, entry) == entry.Hash;
        return new(entry, profile, newer is not null ? OutputStanding.Replaced : same ? OutputStanding.Unchanged : OutputStanding.Changed, newer);
    }

    private async Task<string?> Now(AgencyKey key, IssuedDocument entry) =>
        OutputKinds.TryParse(entry.Kind, out var kind) ? await reader.Hash(key, new(kind.Value, entry.Year, entry.Period, entry.Indicator, entry.Version)) : null;
}
