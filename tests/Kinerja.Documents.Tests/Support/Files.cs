using System.IO.Compression;
using System.Text;
using Kinerja.Documents.Reading;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Tests.Support;

/// <summary>Files for tests, made part by part so that they may also be wrong.</summary>
internal static class Files
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Excel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An archive of parts.</summary>
    public static byte[] Zip(params (string Name, string Text)[] parts) => ZipBytes([.. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text)))]);

    /// <summary>An archive of parts.</summary>
    public static byte[] ZipBytes(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A document with a body.</summary>
    public static byte[] Docx(string body, params (string Name, string Text)[] more) => Zip([
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Relations(("n", "numbering", "numbering.xml"), ("s", "styles", "styles.xml"))),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:m=\"m\" xmlns:mc=\"mc\" xmlns:wps=\"wps\" xmlns:a=\"a\"><w:body>{body}</w:body></w:document>"),
        .. more.Select(m => (m.Name, $"<w:x xmlns:w=\"{Word}\">{m.Text}</w:x>")),
    ]);

    /// <summary>A workbook of sheets, each the inside of its <c>worksheet</c>.</summary>
    public static byte[] Xlsx(params string[] sheets) => Book(new() { Sheets = [.. sheets.Select((s, i) => ($"Lembar{i + 1}", s, ""))] });

    /// <summary>A workbook.</summary>
    public static byte[] Book(BookParts book) => Zip([
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Relations([.. book.Sheets.Select((_, i) => ($"s{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
            ("st", "styles", "styles.xml"), ("sh", "sharedStrings", "sharedStrings.xml")])),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Excel}\" xmlns:r=\"{Office}\">{book.Properties}<sheets>"
            + string.Concat(book.Sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {s.Attributes} r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Excel}\"><numFmts>{string.Concat(book.Formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Net.WebUtility.HtmlEncode(f)}\"/>"))}</numFmts>"
            + $"<cellXfs><xf numFmtId=\"0\"/>{string.Concat(book.Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Excel}\">{book.Shared}</sst>"),
        .. book.Sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Excel}\">{s.Xml}</worksheet>")),
        .. book.More,
    ]);

    /// <summary>Rows of a sheet: texts as inline strings, numbers as numbers.</summary>
    public static string Rows(params string[] rows) => "<sheetData>" + string.Concat(rows.Select((r, i) => r.Length == 0 ? "" : $"<row r=\"{i + 1}\">{Cells(r, i + 1)}</row>")) + "</sheetData>";

    /// <summary>Cells of a row, parted by strokes.</summary>
    public static string Cells(string row, int number) => string.Concat(row.Split('|').Select((c, i) => c.Length == 0 ? ""
        : decimal.TryParse(c, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{Model.Plans.SheetAddress.Of(i + 1, number)}\"><v>{c}</v></c>"
            : c[0] == '<' ? c.Replace("<c", $"<c r=\"{Model.Plans.SheetAddress.Of(i + 1, number)}\"", StringComparison.Ordinal)
            : $"<c r=\"{Model.Plans.SheetAddress.Of(i + 1, number)}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"));

    /// <summary>Reads and imports a file that must be readable.</summary>
    public static ImportDraft Import(byte[] file, ImportOptions? options = null)
    {
        var draft = DocumentImporter.Import(Source(file), options);
        Assert.True(draft.IsOk, draft.IsOk ? "" : draft.Problem.Message.En);
        DraftAssert.HoldsTogether(draft.Value!);
        return draft.Value!;
    }

    /// <summary>The source that a readable file becomes.</summary>
    public static ImportSource Source(byte[] file)
    {
        var source = DocumentFiles.Read(file, "berkas");
        Assert.True(source.IsOk, source.IsOk ? "" : source.Problem.Message.En);
        return source.Value!;
    }

    /// <summary>The lines of a file: cells parted by strokes, continuations as <c>&lt;</c> and <c>^</c>, paragraphs behind a pilcrow.</summary>
    public static string[] Lines(byte[] file) => [.. Document(file).Lines.Select(l =>
        (l.IsTabular ? "" : "¶") + string.Join('|', l.Cells.Select(c => c.Span switch { CellSpan.None => c.Text, CellSpan.Across => "<", CellSpan.Down => "^", _ => "+" })))];

    /// <summary>What was noticed and what was left out while reading, in Indonesian.</summary>
    public static string[] Remarks(byte[] file) => [.. Document(file).Remarks.Concat(Document(file).LeftOut).Select(r => r.Id)];

    public static SourceDocument Document(byte[] file)
    {
        var read = GridText.Read(Source(file).Content, new ReadingBudget(ImportLimits.Default, CancellationToken.None));
        Assert.True(read.IsOk);
        return read.Value!;
    }

    /// <summary>Why a file is refused.</summary>
    public static Problem Refused(byte[] file)
    {
        var read = DocumentFiles.Read(file, "berkas");
        Assert.False(read.IsOk);
        Assert.NotEqual(read.Problem.Message.Id, read.Problem.Message.En);
        return read.Problem;
    }

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";
}
