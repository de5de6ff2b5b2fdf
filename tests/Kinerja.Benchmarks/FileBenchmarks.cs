using System.Globalization;
using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using Kinerja.Documents;
using Kinerja.Model.Imports;

namespace Kinerja.Benchmarks;

/// <summary>
/// Large files, from their bytes to the draft with questions and findings: a workbook of 1,000 rows with seven years of figures, and a document of 200 pages with
/// a table on each.
/// </summary>
[MemoryDiagnoser]
public class FileBenchmarks
{
    private const int Rows = 1_000;
    private const int Pages = 200;
    private const int RowsOfPage = 15;
    private const int ParagraphsOfPage = 10;

    private readonly byte[] _workbook = Zip(
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Renstra\" id=\"a\"/></sheets></workbook>"),
        ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", Workbook()));

    private readonly byte[] _document = Zip(("word/document.xml", Document()));

    /// <summary>The workbook, to its lines.</summary>
    [Benchmark]
    public ImportSource ReadWorkbook() => DocumentFiles.Read(_workbook, "x").Value!;

    /// <summary>The workbook, to the draft.</summary>
    [Benchmark]
    public ImportDraft ImportWorkbook() => DocumentImporter.Import(ReadWorkbook()).Value!;

    /// <summary>The document, to its lines.</summary>
    [Benchmark]
    public ImportSource ReadDocument() => DocumentFiles.Read(_document, "x").Value!;

    /// <summary>The document, to the draft.</summary>
    [Benchmark]
    public ImportDraft ImportDocument() => DocumentImporter.Import(ReadDocument()).Value!;

    private static string Workbook()
    {
        var xml = new StringBuilder("<worksheet><sheetData><row>");
        foreach (var heading in "No|Sasaran|Indikator Sasaran|Satuan|2019|2020|2021|2022|2023|2024|2025".Split('|'))
            xml.Append(CultureInfo.InvariantCulture, $"<c t=\"inlineStr\"><is><t>{heading}</t></is></c>");
        xml.Append("</row>");
        for (var row = 1; row <= Rows; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row><c><v>{row}</v></c><c t=\"inlineStr\"><is><t>Meningkatnya mutu layanan bidang {row / 5}</t></is></c>");
            xml.Append(CultureInfo.InvariantCulture, $"<c t=\"inlineStr\"><is><t>Persentase layanan {row} yang memenuhi standar</t></is></c><c t=\"inlineStr\"><is><t>%</t></is></c>");
            for (var year = 0; year < 7; year++)
                xml.Append(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{50 + (row % 37) + (year / 4m)}</v></c>");
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Document()
    {
        var xml = new StringBuilder("<document><body>");
        for (var page = 0; page < Pages; page++)
        {
            for (var i = 0; i < ParagraphsOfPage; i++)
                xml.Append(CultureInfo.InvariantCulture, $"<p><pPr><jc val=\"both\"/></pPr><r><rPr><b/></rPr><t>Bagian {page}.{i} menguraikan capaian kinerja </t></r><r><t>dan langkah perbaikan pada tahun berikutnya.</t></r></p>");
            xml.Append("<tbl><tblPr/>");
            Row(xml, ["No", "Sasaran", "Indikator", "Satuan", "2022", "2023", "2024", "Keterangan"]);
            for (var row = 0; row < RowsOfPage; row++)
            {
                var number = (page * RowsOfPage) + row;
                Row(xml, [$"{row + 1}", $"Meningkatnya mutu bagian {number / 3}", $"Persentase hal {number} yang selesai", "%", $"{40 + (row % 30)},5", $"{45 + (row % 30)},25", "90", ""]);
            }

            xml.Append("</tbl>");
        }

        return xml.Append("</body></document>").ToString();
    }

    private static void Row(StringBuilder xml, ReadOnlySpan<string> cells)
    {
        xml.Append("<tr>");
        foreach (var cell in cells)
            xml.Append(CultureInfo.InvariantCulture, $"<tc><tcPr><tcW w=\"1000\"/></tcPr><p><r><rPr><sz val=\"20\"/></rPr><t>{cell}</t></r></p></tc>");
        xml.Append("</tr>");
    }

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> parts)
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
