using System.IO.Compression;
using System.Net;
using System.Text;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Small Word and Excel files made of the lines of a text: cells parted by tabs.</summary>
internal static class OfficeFiles
{
    /// <summary>A workbook; each sheet is a text.</summary>
    public static byte[] Workbook(params (string Name, string Text)[] sheets) => Zip([
        ("xl/_rels/workbook.xml.rels", "<Relationships>" + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i}\" Type=\"x/worksheet\" Target=\"worksheets/s{i}.xml\"/>")) + "</Relationships>"),
        ("xl/workbook.xml", "<workbook><sheets>" + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" id=\"r{i}\"/>")) + "</sheets></workbook>"),
        .. sheets.Select((s, i) => ($"xl/worksheets/s{i}.xml", "<worksheet><sheetData>" + string.Concat(Lines(s.Text).Select((line, row) => $"<row r=\"{row + 1}\">"
            + string.Concat(line.Select(c => $"<c t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(c)}</t></is></c>")) + "</row>")) + "</sheetData></worksheet>")),
    ]);

    /// <summary>A document: lines with tabs are rows of tables, others paragraphs.</summary>
    public static byte[] Document(string text)
    {
        var body = new StringBuilder();
        var inTable = false;
        var lines = Lines(text).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            // A blank line between rows is no end of their table.
            if (inTable && lines[i] is [""] && lines.Skip(i).FirstOrDefault(l => l is not [""])?.Length > 1)
                continue;
            var line = lines[i];
            if (line.Length > 1 != inTable)
                body.Append((inTable = !inTable) ? "<tbl>" : "</tbl>");
            body.Append(inTable ? $"<tr>{string.Concat(line.Select(c => $"<tc>{Paragraph(c)}</tc>"))}</tr>" : Paragraph(line[0]));
        }

        return Zip([("word/document.xml", $"<document><body>{body}{(inTable ? "</tbl>" : "")}</body></document>")]);
    }

    private static IEnumerable<string[]> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Replace("**", "", StringComparison.Ordinal).Split('\t'));

    private static string Paragraph(string text) => $"<p><r><t>{WebUtility.HtmlEncode(text)}</t></r></p>";

    private static byte[] Zip((string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
