using System.Net;
using System.Text;

namespace Kinerja.Documents.Tests.Support;

/// <summary>
/// The same document as a word processor puts it on the clipboard: merged cells as row and column spans, a number in a cell of its own beside rows whose
/// number and name share a merged cell, markup of the program around it.
/// </summary>
internal static class LumajangHtml
{
    public static string Build(string[] lines)
    {
        var html = new StringBuilder("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><title>iku.docx</title>
            <style><!-- td {mso-style-parent:""; color:red} Sasaran --></style>
            <!--[if gte mso 9]><xml><o:p>1 Sasaran</o:p></xml><![endif]--></head><body lang="IN">
            <script>document.write("<table><tr><td>Sasaran</td><td>Indikator</td></tr></table>");</script>
            <img src="https://example.test/pelacak.gif" alt="Visi: palsu">
            """);
        Paragraphs(html, lines, 1, 18);
        html.Append("<table border=1>");
        html.Append("<tr><td rowspan=2>NO.</td><td colspan=3>S A S A R A N</td><td rowspan=2>PROGRAM</td><td colspan=2>KEGIATAN</td><td rowspan=2>KET.</td></tr>");
        html.Append("<tr><td>URAIAN</td><td colspan=2>INDIKATOR KINERJA UTAMA</td><td>URAIAN</td><td>INDIKATOR KINERJA INDIVIDU</td></tr>");
        Rows(html, [.. Data(lines, 21, 38).Select(FirstTable)], merged: [0, 1, 4], stops: []);
        html.Append("</table>");
        Paragraphs(html, lines, 39, 43);
        html.Append("<table><thead><tr>");
        foreach (var (heading, at) in lines[43].Split('\t').Select((h, i) => (h, i)))
            html.Append($"<th{(at == 4 ? " colspan=\"2\"" : "")}><p>{WebUtility.HtmlEncode(heading)}<o:p></o:p></p></th>");
        html.Append("</tr></thead><tbody>");
        Rows(html, [.. Data(lines, 45, 52).Select(SecondTable)], merged: [0, 1, 3], stops: [2]);
        html.Append("</tbody></table><hr>");
        Paragraphs(html, lines, 54, lines.Length);
        return html.Append("</body></html>").ToString();
    }

    public static IEnumerable<string[]> Data(string[] lines, int from, int to) =>
        lines[(from - 1)..to].Where(l => l.Length > 0).Select(l => l.Split('\t'));

    /// <summary>Eight columns: the indicator has one for its number and one for its name.</summary>
    public static string?[] FirstTable(string[] cells)
    {
        var own = int.TryParse(cells[2], out _) || cells[6].Length > 0;
        return own ? [.. cells, ""] : [cells[0], cells[1], cells[2], null, .. cells[3..]];
    }

    /// <summary>Fifteen columns; null continues the cell on the left.</summary>
    public static string?[] SecondTable(string[] cells) => cells.Length == 15 ? [.. cells] : [.. cells[..5], null, .. cells[5..]];

    private static void Rows(StringBuilder html, List<string?[]> rows, int[] merged, int[] stops)
    {
        foreach (var row in Merged(rows, merged, stops))
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append($"<td{(cell.Down > 1 ? $" rowspan={cell.Down}" : "")}{(cell.Across > 1 ? $" colspan={cell.Across}" : "")}>{WebUtility.HtmlEncode(cell.Text)}</td>\n");
            html.Append("</tr>");
        }
    }

    /// <summary>The cells of the rows with their extents; a blank cell of a merged column belongs to the filled one above it.</summary>
    public static IEnumerable<LumajangLayout.LaidCell[]> Merged(List<string?[]> rows, int[] merged, int[] stops) =>
        rows.Select((_, r) => Row(rows, r, merged, stops).ToArray());

    private static IEnumerable<LumajangLayout.LaidCell> Row(List<string?[]> rows, int r, int[] merged, int[] stops)
    {
        for (var c = 0; c < rows[r].Length; c++)
        {
            var text = rows[r][c];
            if (text is null || (merged.Contains(c) && r > 0 && text.Length == 0 && Under(rows, r, c, stops)))
                continue;
            var down = 1;
            while (merged.Contains(c) && text.Length > 0 && r + down < rows.Count && rows[r + down][c]!.Length == 0 && !stops.Any(s => s < c && rows[r + down][s]!.Length > 0))
                down++;
            yield return new(c, text, c + 1 < rows[r].Length && rows[r][c + 1] is null ? 2 : 1, down);
        }
    }

    /// <summary>True when a filled cell further up reaches down to this one.</summary>
    private static bool Under(List<string?[]> rows, int row, int column, int[] stops)
    {
        for (var r = row; r > 0; r--)
        {
            if (stops.Any(s => s < column && rows[r][s]!.Length > 0))
                return false;
            if (rows[r - 1][column]!.Length > 0)
                return true;
        }

        return false;
    }

    private static void Paragraphs(StringBuilder html, string[] lines, int from, int to)
    {
        foreach (var line in lines[(from - 1)..to])
            html.Append($"<p class=MsoNormal><b>{WebUtility.HtmlEncode(line.Replace("**", ""))}</b></p>\n");
    }
}
