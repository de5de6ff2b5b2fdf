using System.Text.RegularExpressions;

namespace Kinerja.Documents.Drafting;

/// <summary>A label such as <c>VISI :</c>, <c>MISI 2 :</c>, <c>Tujuan 1: …</c>, <c>Sasaran Strategis 1. …</c>.</summary>
/// <param name="Kind">What it announces.</param>
/// <param name="Number">The number it carries; null when none.</param>
/// <param name="Content">What follows on the same line; null when nothing does.</param>
/// <param name="OfAgency">Whose it is, when the label says so: the agency's (true) or the region's (false).</param>
internal sealed partial record SectionLabel(SectionKind Kind, string? Number, string? Content, bool? OfAgency)
{
    private const int LongestLabel = 60;

    /// <summary>Reads the label at the beginning of a cleaned text; null when there is none. A word alone is a label, a word in a sentence is not.</summary>
    public static SectionLabel? Read(string text)
    {
        var match = Label().Match(text.Length > LongestLabel ? text[..LongestLabel] : text);
        if (!match.Success)
            return null;
        var content = text[match.Length..].Trim();
        var number = match.Groups["n"].Success ? match.Groups["n"].Value : null;
        var marked = match.Groups["mark"].Success;
        if (content.Length > 0 && !marked)
            return null;
        bool? ofAgency = match.Groups["agency"].Success ? true : match.Groups["region"].Success ? false : null;
        return new(KindOf(match), number, content.Length == 0 ? null : content, ofAgency);
    }

    private static SectionKind KindOf(Match match)
    {
        if (match.Groups["gi"].Success)
            return SectionKind.GoalIndicators;
        return match.Groups["w"].Value.ToLowerInvariant() switch
        {
            "visi" or "vision" => SectionKind.Vision,
            "misi" or "mission" => SectionKind.Mission,
            "tujuan" or "goal" => SectionKind.Goal,
            "sasaran" or "objective" => SectionKind.Objective,
            "program" or "programme" => SectionKind.Programme,
            _ => SectionKind.Activity,
        };
    }

    [GeneratedRegex(
        @"^\s*(?:(?<gi>indikator\s+(?:kinerja\s+)?tujuan|goal\s+indicators?)|(?<w>visi|misi|tujuan|sasaran|program|kegiatan|vision|mission|goal|objective|programme|activity)" +
        @"(?:\s+(?:strategis|strategic|(?<agency>skpd|opd|pd|perangkat\s+daerah|dinas|badan)|(?<region>daerah|rpjmd|bupati|walikota|kabupaten|kota)))*)" +
        @"(?:\s*(?:no\.?\s*|ke-?\s*)?(?<n>\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}|[a-h])(?![\p{L}\d]))?\s*(?<mark>[:.)]|[-–—](?=\s)|=|$)?\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
