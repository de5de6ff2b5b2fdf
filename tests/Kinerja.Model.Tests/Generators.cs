using CsCheck;

namespace Kinerja.Model.Tests;

/// <summary>Texts as bad as they come: any UTF-16, lone surrogates included, and mixtures of what people type into cells.</summary>
internal static class Generators
{
    private static readonly string[] Pieces =
    [
        "1", "0", "12", "500", "000", ".", ",", "-", "−", "–", "—", " ", "\u00A0", "\u202F", "\u200B", "\u202E", "\uFEFF", "+", "(", ")", "%", "‰",
        "Rp", "IDR", "juta", "miliar", "M", "ribu", "orang", "s.d.", "≥", "<=", "*", "*)", "¹", "½", "e3", "0x", "'", "\"", "=", "@", "/", ":", "\t",
        "\r\n", "\0", "٣", "１", "n/a", "nihil", "#REF!", "x", "N", "thn", "\u0301", "\uD83D\uDE00", "\uD800", "\uDC00", "Dinаs", "<script>", "{{7*7}}",
    ];

    /// <summary>Any sequence of UTF-16 code units.</summary>
    public static Gen<string> Utf16 { get; } = Gen.Char['\0', '\uFFFF'].Array[0, 60].Select(c => new string(c));

    /// <summary>Pieces of what stands in cells, in any order.</summary>
    public static Gen<string> CellLike { get; } = Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);

    /// <summary>Both of them.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(Utf16, CellLike, Gen.String);
}
