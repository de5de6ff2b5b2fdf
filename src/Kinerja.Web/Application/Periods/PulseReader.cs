using System.Security.Cryptography;
using System.Text;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>
/// A word for how things stand, which is another one as soon as a figure, a step or anything at a desk has changed: it is made of revisions alone, which every silo says the
/// same, and tells nothing by itself.
/// </summary>
public sealed class PulseReader(IGrainFactory grains)
{
    /// <summary>The word for an agency in some years.</summary>
    public async Task<string> Agency(AgencyKey key, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        var profile = grains.Agency(key).GetProfile();
        var parts = await Task.WhenAll(years.Select(year => Year(new(key, year))));
        return Word([$"{(await profile).Value?.Revision}", .. parts]);
    }

    /// <summary>One word of many.</summary>
    public static string Word(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 12));

    private async Task<string> Year(ScorecardKey key)
    {
        var (view, desk) = (grains.Scorecard(key).Get(Period.Year), grains.PeriodDesk(key).Get());
        return $"{key.Year} {(await view).Value?.Revision} {(await desk).Revision}";
    }
}
