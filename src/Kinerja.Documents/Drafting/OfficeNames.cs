using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinerja.Documents.Drafting;

/// <summary>Finds the names of an agency and of a region in a title line, and writes names in capitals as names.</summary>
internal static partial class OfficeNames
{
    private static readonly FrozenSet<string> Small = Set("dan di ke dari yang untuk pada bagi serta atau dengan dalam terhadap oleh");

    private static readonly FrozenSet<string> Abbreviations = Set(
        "UMKM UKM UM KUKM KUMKM KUM PUPR PU PUTR PKP RSUD RSU UPTD UPT BPBD BPKAD BKD BKPSDM BPKPD BPPKAD DPRD DPMPTSP PTSP DPMD PMD KB PPKB PPPA P3A P2KB " +
        "IKU IKI SKPD OPD PD TI KIP PPA DP3AK DP3AP2KB KTP SDA SDM ESDM LH TP PP PNS ASN RI NTB NTT DIY DKI");

    /// <summary>The agency named in a line, as a name; null when there is none.</summary>
    public static string? Agency(string line)
    {
        var match = AgencyPattern().Match(Short(line));
        return match.Success ? AsName(match.Groups["name"].Value.Trim(' ', ',', '.', '-', '–', ':')) : null;
    }

    /// <summary>The region named in a line, as a name; null when there is none.</summary>
    public static string? Region(string line)
    {
        var match = RegionPattern().Match(Short(line));
        if (!match.Success)
            return null;
        var kind = match.Groups["kind"].Value.ToUpperInvariant() switch
        {
            "KAB." or "KAB" or "KABUPATEN" => "Kabupaten",
            "KOTA" => "Kota",
            _ => "Provinsi",
        };
        return $"{kind} {AsName(match.Groups["name"].Value.Trim(' ', ',', '.', '-', '–', ':'))}";
    }

    /// <summary>Capitals become a name: <c>DINAS KOPERASI DAN USAHA MIKRO</c> → <i>Dinas Koperasi dan Usaha Mikro</i>. Mixed case stays as it is.</summary>
    public static string AsName(string text)
    {
        if (text.Any(char.IsLower))
            return text;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            words[i] = Word(words[i], first: i == 0);
        return string.Join(' ', words);
    }

    private static string Word(string word, bool first)
    {
        var bare = word.Trim('(', ')', ',', '.', ';', ':', '"');
        if (bare.Length < word.Length && word[0] == '(')
            return word; // An abbreviation in brackets.
        if (Abbreviations.Contains(bare) || !bare.Any(char.IsLetter) || bare.Any(char.IsDigit))
            return word;
        var lower = word.ToLowerInvariant();
        if (!first && Small.Contains(bare.ToLowerInvariant()))
            return lower;
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower);
    }

    private static string Short(string line) => line.Length > 400 ? line[..400] : line;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\b(?<name>(dinas|badan|kantor|sekretariat|inspektorat|rumah\s+sakit|rsud|satuan\s+polisi|satpol|kecamatan|kelurahan|bagian|bappeda|puskesmas|upt|uptd)\b" +
        @"(?:(?!\b(kabupaten|kab\.|provinsi|prov\.|pemerintah|tahun|periode)\b|\bkota\s+\p{Lu}|\b(19|20)\d\d\b|\().)*)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AgencyPattern();

    [GeneratedRegex(
        @"\b(?<kind>kabupaten|kab\.|kota|provinsi|prov\.)\s+(?<name>\p{L}[\p{L}'.]*(?:[ -]\p{L}[\p{L}'.]*){0,4}?)" +
        @"(?=\s*(?:$|[,;:()\d]|\b(tahun|periode|provinsi)\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RegionPattern();
}
