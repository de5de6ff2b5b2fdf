namespace Kinerja.Model.Checks;

/// <summary>A printed number.</summary>
/// <param name="Scheme">How it is written.</param>
/// <param name="Prefix">What stands before the last dot, the dot included: <c>1.</c> of <c>1.2</c>; empty otherwise.</param>
/// <param name="Ordinal">The number itself, 0 or more.</param>
internal sealed record PrintedNumber(NumberScheme Scheme, string Prefix, int Ordinal)
{
    private static readonly (int Value, string Sign)[] RomanSigns = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>Another number of the same list as it would be printed.</summary>
    public string Print(int ordinal) => Scheme switch
    {
        NumberScheme.Letters when ordinal is >= 1 and <= 26 => ((char)('a' + ordinal - 1)).ToString(),
        NumberScheme.Roman when ordinal is >= 1 and < 400 => Roman(ordinal),
        _ => Prefix + FindingId.Year(ordinal),
    };

    private static string Roman(int ordinal)
    {
        var printed = "";
        foreach (var (value, sign) in RomanSigns)
        {
            for (; ordinal >= value; ordinal -= value)
            {
                printed += sign;
            }
        }

        return printed;
    }
}
