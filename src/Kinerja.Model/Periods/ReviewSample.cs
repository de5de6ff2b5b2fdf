using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Model.Periods;

/// <summary>
/// Which figures of a submission a reviewer looks at closely: drawn from a seed, so that anybody can draw the same again. The seed is the hash of the frozen figures, which
/// nobody knows before they are submitted and nobody can choose afterwards. Pure.
/// </summary>
public static class ReviewSample
{
    /// <summary>Up to this many figures all are looked at.</summary>
    public const int Least = 5;

    private const int Share = 5; // one of five

    /// <summary>How many of a number of figures are drawn: all up to five, then five or a fifth, whichever is more.</summary>
    public static int SizeOf(int count) => Math.Min(count, Math.Max(Least, (count + Share - 1) / Share));

    /// <summary>The codes that are drawn, in the order in which they were given.</summary>
    /// <param name="codes">Codes of the figures, each once.</param>
    /// <param name="seed">The seed; the same seed draws the same of the same codes, in whatever order they are given.</param>
    public static IReadOnlyList<string> Draw(IReadOnlyCollection<string> codes, string seed)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var drawn = codes.OrderBy(code => Lot(seed, code), StringComparer.Ordinal).ThenBy(code => code, StringComparer.Ordinal).Take(SizeOf(codes.Count)).ToHashSet(StringComparer.Ordinal);
        return [.. codes.Where(drawn.Contains)];
    }

    private static string Lot(string seed, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{code}")));
}
