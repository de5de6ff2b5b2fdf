using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Regions;

/// <summary>
/// All regions of Indonesia by their Kemendagri codes: the nation, 38 provinces, 514 kabupaten and kota. Read once from tables inside the program; nothing is
/// asked from anywhere.
/// </summary>
public static class RegionCatalogue
{
    /// <summary>Code of the refusal of a code that is well formed and names no region.</summary>
    public const string Unknown = "regionUnknown";

    private static readonly FrozenDictionary<string, Region> ByCode;
    private static readonly FrozenDictionary<string, IReadOnlyList<Region>> ByProvince;
    private static readonly RegionSearch Searcher;

    [SuppressMessage("Performance", "CA1810:Initialize reference type static fields inline", Justification = "The fields are made of each other.")]
    static RegionCatalogue()
    {
        Provinces = RegionTables.Provinces();
        All = [.. Provinces.Concat(RegionTables.Regencies()).OrderBy(r => r.Code.Value, StringComparer.Ordinal)];
        ByCode = All.Append(Nation).ToFrozenDictionary(r => r.Code.Value, StringComparer.Ordinal);
        ByProvince = All.Where(r => r.Province is not null).GroupBy(r => r.Province!.Value)
            .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Region>)[.. g], StringComparer.Ordinal);
        Searcher = new(All);
    }

    /// <summary>The nation, code <c>id</c>.</summary>
    public static Region Nation { get; } = new()
    {
        Code = RegionCode.Nation, Kind = RegionKind.Nation, Name = "Indonesia", ShortName = "Indonesia", Zone = ReportingZone.Wib,
    };

    /// <summary>The provinces in order of their codes.</summary>
    public static IReadOnlyList<Region> Provinces { get; }

    /// <summary>Each province followed by its kabupaten and kota, in order of codes; without the nation.</summary>
    public static IReadOnlyList<Region> All { get; }

    /// <summary>The region of a code; null when there is none.</summary>
    public static Region? Find(RegionCode code) => ByCode.GetValueOrDefault(code?.Value ?? throw new ArgumentNullException(nameof(code)));

    /// <summary>The regions one level below: the provinces of the nation, the kabupaten and kota of a province, in order of codes; otherwise none.</summary>
    public static IReadOnlyList<Region> Of(RegionCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Level == RegionLevel.Nation ? Provinces : ByProvince.GetValueOrDefault(code.Value, []);
    }

    /// <summary>
    /// Reads a code as people write it (see <see cref="RegionCodeReader"/>) and finds its region. Problems: <see cref="RegionCodeReader.NotARegionCode"/>,
    /// <see cref="Unknown"/>.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The field it was typed into, for the problem.</param>
    public static Outcome<Region> Read(string? text, string? field = null)
    {
        var code = RegionCodeReader.Read(text, field);
        if (!code.IsOk)
        {
            return Named(text?.Trim() ?? "", code.Problem);
        }

        return Find(code.Value) is { } region ? region : NotListed(code.Value, field);
    }

    // Four digits may be a code of Statistics Indonesia (BPS), which numbers many regencies otherwise: 1103 is Aceh Selatan there and Aceh Timur here. So the region is said by its name.
    private static Problem Named(string text, Problem refused) =>
        text.Length == 4 && RegionCode.TryParse($"{text[..2]}.{text[2..]}", out var code) && Find(code) is { } region
            ? refused with { Message = new($"{refused.Message.Id} Kode Kemendagri {code} adalah {region.Name}.", $"{refused.Message.En} The Kemendagri code {code} is {region.Name}.") }
            : refused;

    /// <summary>The refusal of a code that names no region.</summary>
    /// <param name="code">The code.</param>
    /// <param name="field">The field it was given in.</param>
    public static Problem NotListed(RegionCode code, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (RetiredRegions.Find(code) is { } moved)
        {
            return new(
                Unknown,
                new($"Kode {code} tidak dipakai lagi sejak provinsi baru di Papua: {moved.Name} sekarang {moved.Code}.", $"The code {code} is no longer in use since Papua got new provinces: {moved.Name} is {moved.Code} now."),
                field);
        }

        var province = code.Parent is { Level: RegionLevel.Province } parent ? Find(parent) : null;
        return new(Unknown, province is null
            ? new($"Tidak ada wilayah berkode {code} dalam daftar kode Kemendagri.", $"There is no region {code} in the list of Kemendagri codes.")
            : new(
                $"Provinsi {province.Name} tidak mempunyai kabupaten/kota berkode {code} dalam daftar kode Kemendagri.",
                $"{province.Name} has no kabupaten or kota {code} in the list of Kemendagri codes."), field);
    }

    /// <summary>
    /// Finds provinces, kabupaten and kota by what somebody types: a code or its beginning, a name or its beginning, words in any order, everyday
    /// abbreviations (<i>jatim</i>, <i>kab. malang</i>), and names with slips of the pen. Never throws.
    /// </summary>
    /// <param name="text">What was typed; nothing finds nothing.</param>
    /// <param name="limit">Most regions to give, 1 or more.</param>
    /// <param name="within">Only regions within this one; null searches the nation.</param>
    /// <returns>Best first.</returns>
    public static IReadOnlyList<Region> Search(string? text, int limit = 20, RegionCode? within = null) => Searcher.Find(text, limit, within);
}
