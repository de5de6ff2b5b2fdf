using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Layout;

/// <summary>What a cell looks like, before anything is known about its column. All patterns are linear in the length of the cell.</summary>
internal static partial class CellShape
{
    private static readonly FrozenSet<string> IndicatorWords = Set(
        "persentase jumlah indeks angka nilai rasio tingkat cakupan laju prevalensi rata proporsi predikat opini skor pertumbuhan kontribusi banyaknya capaian " +
        "percentage percent number rate ratio index share average total level growth");

    private static readonly FrozenSet<string> UnitWords = Set(
        "% persen percent unit orang rupiah rp indeks nilai dokumen dok buah kali lembaga laporan ha km m2 m3 kg ton angka predikat skor poin level hari bulan jam " +
        "menit desa kelurahan kecamatan kelompok paket rasio opini usaha koperasi kegiatan peserta ekor liter kw kwintal keluarga kk jiwa sekolah index score people " +
        "person persons peringkat kategori ribu juta miliar milyar set titik lokasi event produk sertifikat");

    private static readonly FrozenSet<string> Nothing = Set("n a na nihil tidak ada belum data tad tda");

    private static readonly SearchValues<char> RuleStrokes = SearchValues.Create("-–—_=+:|~ ─━┼├┤┬┴═╪*·");

    /// <summary>A running number or letter alone in its cell: <c>4</c>, <c>a.</c>, <c>1.2</c>, <c>IV</c>, <c>(3)</c>.</summary>
    public static bool IsEnumerator(string cell) => cell.Length <= 12 && Enumerator().IsMatch(cell);

    /// <summary>Splits a number off the beginning of a text: <c>1 Persentase …</c>, <c>a. Jumlah …</c>, <c>2) …</c>.</summary>
    /// <returns>The number without its punctuation and the rest; null when there is none.</returns>
    public static (string Number, string Name)? SplitEnumerator(string text)
    {
        var match = LeadingEnumerator().Match(text.Length > 400 ? text[..400] : text);
        return match.Success ? (match.Groups["n"].Value, text[match.Length..]) : null;
    }

    /// <summary>The number of an enumerator without its punctuation.</summary>
    public static string EnumeratorOf(string cell) => cell.Trim().Trim('(', ')', '.', ' ');

    /// <summary>A figure, a range, a dash or a word for nothing: what stands in a column of targets.</summary>
    public static bool IsFigure(string cell)
    {
        var text = cell.Trim();
        if (text.Length is 0 or > 40)
            return false;
        if (text.All(c => c is '-' or '–' or '—' or '−' or '…' or '.' or '*' or ')'))
            return true;
        var tokens = TextFolding.Tokens(text);
        if (tokens.Count is > 0 and <= 3 && tokens.All(Nothing.Contains))
            return true;
        return StartsWithFigure().IsMatch(text) && text.Count(char.IsLetter) <= 14;
    }

    /// <summary>A calculation: factors, fractions, or counts put over one another.</summary>
    public static bool IsFormula(string cell)
    {
        if (cell.Length < 6)
            return false;
        if (Factor().IsMatch(cell))
            return true;
        var operators = cell.Count(c => c is '/' or '÷' or '×' or '+' or ':' or '=');
        return operators > 0 && cell.Contains('(', StringComparison.Ordinal) && FormulaWords().IsMatch(cell);
    }

    /// <summary>A unit: one to three words of the vocabulary of units.</summary>
    public static bool IsUnit(string cell)
    {
        if (cell.Length > 40)
            return false;
        var tokens = TextFolding.Tokens(cell);
        return tokens.Count is > 0 and <= 3 && tokens.All(t => UnitWords.Contains(t) || t is "per" or "dan" or "1000");
    }

    /// <summary>Begins as names of indicators do.</summary>
    public static bool StartsLikeIndicator(string cell)
    {
        var text = SplitEnumerator(cell) is { } split ? split.Name : cell;
        var tokens = TextFolding.Tokens(text.Length > 60 ? text[..60] : text);
        return tokens.Count > 1 && IndicatorWords.Contains(tokens[0]);
    }

    /// <summary>Has at least one word of two letters.</summary>
    public static bool HasWords(string cell)
    {
        var letters = 0;
        foreach (var c in cell)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters >= 2)
                return true;
        }

        return false;
    }

    /// <summary>A line drawn with dashes: every filled cell is at least two strokes and nothing else.</summary>
    public static bool IsRule(string cell)
    {
        var text = cell.AsSpan().Trim();
        return text.Length >= 2 && !text.ContainsAnyExcept(RuleStrokes);
    }

    [GeneratedRegex(@"^\s*\(?(\d{1,3}(\.\d{1,3}){0,5}|[A-Za-z](\.?\d{1,3}){0,3}|[ivxIVX]{1,6})\s*[.)]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"^\s*\(?(?<n>\d{1,3}(\.\d{1,3}){0,5}|[A-Za-z](\.\d{1,3}){0,3}|[ivxIVX]{1,6})(\s*[.)]+\s+|[.)](?=\p{L})|(?<=\d)\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingEnumerator();

    [GeneratedRegex(@"^\s*(rp\.?\s*|idr\s*|[<>≤≥±~]\s*|min(imal)?\.?\s+|maks(imal)?\.?\s+|[-−(]\s*)*[,.]?\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StartsWithFigure();

    [GeneratedRegex(@"([xX×*]\s*|kali\s+)(100|1\.?000|10\.?000|100\.?000)\b|per\s+1\.?000", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Factor();

    [GeneratedRegex(@"\b(jml|jumlah|jlh|total|nilai|banyaknya|realisasi|target|number|sum)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FormulaWords();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
