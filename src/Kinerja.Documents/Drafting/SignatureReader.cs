using System.Text.RegularExpressions;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Drafting;

/// <summary>Finds the signature block: the civil-service number, the name above it, the position above that. Nothing in it is corrected.</summary>
internal static partial class SignatureReader
{
    private const int TallestBlock = 14;
    private const int MostFilledCells = 2;

    /// <summary>Marks the lines of the block and notes who signed.</summary>
    public static void Read(IReadOnlyList<LaidLine> lines, ReadPlan plan)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var cells = lines[i].Line.Cells;
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column].IsFilled && cells[column].Text.Length < 200 && Nip().Match(cells[column].Text) is { Success: true } match)
                {
                    Block(lines, i, column, match, plan);
                    return;
                }
            }
        }
    }

    private static void Block(IReadOnlyList<LaidLine> lines, int nipLine, int column, Match nip, ReadPlan plan)
    {
        var digits = string.Concat(nip.Groups["digits"].Value.Where(char.IsAsciiDigit));
        var above = new List<(LaidLine Line, string Text)>();
        lines[nipLine].Role = LineRole.Signature;
        for (var i = nipLine - 1; i >= 0 && nipLine - i <= TallestBlock; i--)
        {
            var line = lines[i];
            if (line.Role == LineRole.Blank)
                continue;
            if (!Belongs(line))
                break;
            line.Role = LineRole.Signature;
            if (TextAt(line.Line, column) is { Length: > 0 } text && text.Any(char.IsLetter) && !Rank().IsMatch(text) && !PlaceAndDate().IsMatch(text))
                above.Add((line, text));
        }

        above.Reverse();
        var name = above.Count > 0 ? above[^1] : default;
        var position = above.Count > 1 ? OfficeNames.AsName(string.Join(' ', above.SkipLast(1).Select(a => a.Text.Trim(' ', ',')))) : null;
        plan.Signatory = new(position, name.Text, digits.Length > 0 ? digits : null, (name.Line ?? lines[nipLine]).Line.At());
        if (digits.Length is > 0 and not 18)
        {
            var place = Places.Of(lines[nipLine].Line.At());
            plan.Remark(
                $"{place.Id}: NIP terdiri atas {Places.Print(digits.Length)} angka, bukan 18.",
                $"{place.En}: the NIP has {Places.Print(digits.Length)} digits, not 18.");
        }
    }

    private static bool Belongs(LaidLine line)
    {
        if (line.Role is LineRole.Header or LineRole.Rule)
            return false;
        if (ParagraphReader.IsFootnote(line.Line.Text.Trim()) || line.Line.Cells.Any(c => c.IsFilled && TotalWords.Is(c.Text)))
            return false;
        if (line.Role != LineRole.Data)
            return true;
        var filled = line.Line.Cells.Where(c => c.IsFilled).Take(MostFilledCells + 1).ToList();
        return filled.Count <= MostFilledCells && !filled.Exists(c => CellShape.IsFigure(c.Text));
    }

    private static string? TextAt(SourceLine line, int column)
    {
        if (!line.IsTabular)
            return Cleaning.Name(line.Text);
        return column < line.Cells.Count && line.Cells[column].IsFilled ? Cleaning.Name(line.Cells[column].Text) : null;
    }

    [GeneratedRegex(@"\bN\s?\.?\s?I\s?\.?\s?P\s?\.?\s*[:.]?\s*(?<digits>\d[\d\s.\-]{6,40})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nip();

    [GeneratedRegex(@"^(pembina|penata|pengatur|juru)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rank();

    [GeneratedRegex(
        @"^(ditetapkan|pada\s+tanggal|mengetahui|disetujui)\b|^\p{L}[\p{L} ]{2,30},\s*(\d{1,2}|tanggal|\.{2,})?\s*" +
        @"(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\.{2,})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAndDate();
}
