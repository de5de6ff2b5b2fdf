namespace Kinerja.Documents.Outputs.Templates;

/// <summary>The tag that somebody probably meant.</summary>
internal static class NearestTag
{
    private const int Longest = 64;

    /// <summary>The nearest of the known ones; null when none is near.</summary>
    public static string? Of(string tag, IEnumerable<string> known)
    {
        var wanted = tag.Length > Longest ? tag[..Longest] : tag;
        return known.Select(k => (Tag: k, Steps: Distance(Plain(wanted), Plain(k))))
            .Where(k => k.Steps <= Math.Max(2, k.Tag.Length / 3))
            .OrderBy(k => k.Steps).ThenBy(k => k.Tag, StringComparer.Ordinal)
            .Select(k => k.Tag)
            .FirstOrDefault();
    }

    private static string Plain(string tag) => new([.. tag.ToLowerInvariant().Select(c => c is '_' or ' ' or '-' ? '.' : c)]);

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
