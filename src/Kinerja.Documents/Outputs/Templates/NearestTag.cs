using Kinerja.Model.Texts;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>The tag that somebody probably meant.</summary>
internal static class NearestTag
{
    private const int Longest = 64;

    /// <summary>The nearest of the known ones; null when none is near.</summary>
    public static string? Of(string tag, IEnumerable<string> known)
    {
        var wanted = tag.Length > Longest ? tag[..Longest] : tag;
        return known.Select(k => (Tag: k, Steps: Slips.Between(Plain(wanted), Plain(k)).Whole))
            .Where(k => k.Steps <= Math.Max(2, k.Tag.Length / 3))
            .OrderBy(k => k.Steps).ThenBy(k => k.Tag, StringComparer.Ordinal)
            .Select(k => k.Tag)
            .FirstOrDefault();
    }

    private static string Plain(string tag) => new([.. tag.ToLowerInvariant().Select(c => c is '_' or ' ' or '-' ? '.' : c)]);
}
