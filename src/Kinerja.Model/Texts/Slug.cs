using System.Globalization;
using System.Text;
using Kinerja.Model.Keys;

namespace Kinerja.Model.Texts;

/// <summary>Makes codes of names: letters a–z, digits and single hyphens, always a valid part of a key (<see cref="KeyText.IsCode"/>), never a year.</summary>
public static class Slug
{
    /// <summary>What a name without any usable character becomes.</summary>
    public const string Fallback = "tanpa-nama";

    /// <summary>The code of a name: <c>Jml Koperasi yg dinilai</c> is <c>jumlah-koperasi-yang-dinilai</c>.</summary>
    /// <param name="text">The name; null or blank gives <see cref="Fallback"/>.</param>
    /// <param name="maxLength">Most characters, 1–<see cref="KeyText.MaxCode"/>; cut between words where that keeps at least half.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is out of range.</exception>
    public static string Of(string? text, int maxLength = KeyText.MaxCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, KeyText.MaxCode);
        var code = Cut(string.Join('-', TextFolding.Tokens(text).Select(Word).Where(w => w.Length > 0)), maxLength);
        if (code.Length == 0)
        {
            code = Cut(Fallback, maxLength);
        }

        return KeyText.LooksLikeYear(code) ? Cut("n" + code, maxLength) : code;
    }

    /// <summary>The code of a name, with <c>-2</c>, <c>-3</c> … when it is already taken.</summary>
    /// <param name="text">The name.</param>
    /// <param name="isTaken">True for a code that may not be given.</param>
    /// <param name="maxLength">Most characters, 8–<see cref="KeyText.MaxCode"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is out of range.</exception>
    public static string Unique(string? text, Func<string, bool> isTaken, int maxLength = KeyText.MaxCode)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 8);
        var code = Of(text, maxLength);
        for (var number = 2; isTaken(code); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            code = Of(text, maxLength - suffix.Length) + suffix;
        }

        return code;
    }

    /// <summary>A word in the key alphabet: marks are dropped (é is e), signs become words, letters of other scripts go.</summary>
    private static string Word(string token)
    {
        switch (token)
        {
            case "%": return "persen";
            case "+": return "plus";
            case ">": return "lebih";
            case "<": return "kurang";
            case "≥": return "minimal";
            case "≤": return "maksimal";
            default: break;
        }

        var builder = new StringBuilder(token.Length);
        foreach (var c in token.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }

    private static string Cut(string code, int maxLength)
    {
        if (code.Length <= maxLength)
        {
            return code;
        }

        var end = code[maxLength] == '-' ? maxLength : code.LastIndexOf('-', maxLength - 1);
        return code[..(end > 0 && end >= maxLength / 2 ? end : maxLength)].Trim('-');
    }
}
