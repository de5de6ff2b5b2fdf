using System.Globalization;
using System.Text;

namespace Kinerja.Documents.Office.Word;

/// <summary>How a number of a list is written.</summary>
internal static class ListNumber
{
    private const int MostRoman = 3999;
    private const int MostLetters = 26 * 20;

    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number in a format of Word; digits for the formats of other scripts.</summary>
    public static string Of(int number, string format) => format switch
    {
        "lowerLetter" when number is > 0 and <= MostLetters => Letters(number),
        "upperLetter" when number is > 0 and <= MostLetters => Letters(number).ToUpperInvariant(),
        "lowerRoman" when number is > 0 and <= MostRoman => Roman(number),
        "upperRoman" when number is > 0 and <= MostRoman => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "bullet" or "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa, then bb.</summary>
    private static string Letters(int number) => new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }

        return text.ToString();
    }
}
