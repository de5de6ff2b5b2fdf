using System.Globalization;

namespace Kinerja.Model.Checks;

/// <summary>
/// Numbers as documents print them before a row: <c>1</c>, <c>2.</c>, <c>3)</c>, <c>1.2</c>, <c>a</c>, <c>IV</c>. One scheme for the whole list:
/// digits, else letters, else roman numerals (a list that begins with <c>i</c> is roman, one that begins with <c>a</c> is lettered). What is no
/// number stays null.
/// </summary>
internal static class PrintedNumbers
{
    private const string Roman = "ivxlc";
    private static readonly int[] RomanValues = [1, 5, 10, 50, 100];

    /// <summary>Reads a list of printed numbers.</summary>
    public static IReadOnlyList<PrintedNumber?> Read(IReadOnlyList<string> texts)
    {
        var clean = texts.Select(t => t.Trim().Trim('.', ')', '(', '*', ' ').ToLowerInvariant()).ToList();
        Func<string, PrintedNumber?>[] schemes = clean.FirstOrDefault() == "i" ? [Digits, RomanNumeral] : [Digits, Letter, RomanNumeral];
        var scheme = schemes.FirstOrDefault(s => clean.All(t => s(t) is not null));
        return [.. clean.Select(scheme ?? Digits)];
    }

    private static PrintedNumber? Digits(string text)
    {
        var dot = text.LastIndexOf('.');
        var (prefix, last) = dot < 0 ? ("", text) : (text[..(dot + 1)], text[(dot + 1)..]);
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(NumberScheme.Digits, prefix, number) : null;
    }

    private static PrintedNumber? Letter(string text) => text is [>= 'a' and <= 'z'] ? new(NumberScheme.Letters, "", text[0] - 'a' + 1) : null;

    private static PrintedNumber? RomanNumeral(string text)
    {
        if (text.Length is 0 or > 8 || !text.All(c => Roman.Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        var values = text.Select(c => RomanValues[Roman.IndexOf(c, StringComparison.Ordinal)]).ToList();
        var number = new PrintedNumber(NumberScheme.Roman, "", values.Select((v, i) => i + 1 < values.Count && v < values[i + 1] ? -v : v).Sum());
        return number.Print(number.Ordinal) == text ? number : null;
    }
}
