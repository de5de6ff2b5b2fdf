using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Words that mark a row as a sum or mean of the rows above.</summary>
internal static class TotalWords
{
    /// <summary>True for <i>Jumlah</i>, <i>Total</i>, <i>Rata-rata</i> and the like, standing alone.</summary>
    public static bool Is(string text)
    {
        var tokens = TextFolding.Tokens(text.Length > 60 ? text[..60] : text);
        return tokens.Count is > 0 and <= 4
            && tokens[0] is "jumlah" or "total" or "subtotal" or "sub" or "rata" or "grand" or "average" or "sum"
            && tokens.All(t => t is "jumlah" or "total" or "subtotal" or "sub" or "rata" or "grand" or "average" or "sum" or "keseluruhan" or "seluruhnya"
                or "capaian" or "target" or "kinerja" or "of");
    }
}
