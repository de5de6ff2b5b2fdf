using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Values;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Kinerja.Documents.Tests.Outputs.Xlsx;

/// <summary>Workbooks, reopened by two readers that know nothing of the writer.</summary>
public sealed class XlsxOutputTests
{
    private static readonly byte[] Bytes = OutputWriter.Write(SampleOutputs.Full(), OutputForm.Xlsx, SampleOutputs.Mark);

    [Fact]
    public void There_is_no_formula_and_what_looks_like_one_is_quoted_text()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);
        var book = file.WorkbookPart!;
        var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var cells = book.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        foreach (var cell in cells.Where(c => c.InnerText.Length > 0 && "=+-@＝＋－＠".Contains(c.InnerText[0], StringComparison.Ordinal) && c.DataType?.Value == CellValues.InlineString))
            Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value, cell.InnerText);
        Assert.Contains(cells, c => c.InnerText == "=1+1");
    }

    [Fact]
    public void Another_reader_reads_the_texts_as_they_were()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Bytes));
        var texts = new List<string>();
        do
        {
            while (reader.Read())
                texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).OfType<string>());
        }
        while (reader.NextResult());
        foreach (var text in new[] { "=1+1", "@SUM(1)", "<w:p>markup</w:p>", "]]>", "&amp; & <b>", "_x0041_ tetap", "emoji 🙂 utuh", "nolnol", "abcd", "0812345678", "bari\nsatu\ndua\ntiga", "12.345.678.901.234.567,89" })
            Assert.Contains(text, texts);
    }

    [Fact]
    public void Numbers_are_numbers_with_the_decimals_that_they_were_given_with()
    {
        var (value, format) = Cell("Persentase koperasi aktif", 2);
        Assert.Equal(("68.50", "#,##0.00"), (value, format));
        Assert.Equal(("1234567", "#,##0"), Cell("Jumlah usaha mikro", 2));
        Assert.Equal(("-5", "#,##0"), Cell("Jumlah usaha mikro", 3));
        Assert.Equal(("0.30", "#,##0.00"), Cell("Pertumbuhan volume usaha", 2));
        Assert.Equal(("1234.500", "#,##0.000"), Cell("Nilai yang terlalu teliti untuk Excel", 4));
    }

    [Fact]
    public void A_unit_stands_in_the_format_between_quotes_and_days_are_days()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);
        var formats = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>().Select(f => f.FormatCode!.Value!).ToList();
        Assert.Contains("#,##0.00\"\u00A0%\"", formats);
        Assert.Contains("\"Rp\u00A0\"#,##0", formats);
        Assert.Contains("[$-421]d mmmm yyyy", formats);
        var days = file.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Where(c => c.InnerText == "43850");
        Assert.Equal(new DateTime(2020, 1, 20), DateTime.FromOADate(43850));
        Assert.NotEmpty(days);
    }

    [Fact]
    public void Sheets_have_legal_names_a_head_that_stays_and_is_repeated_and_fit_a4()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);
        var book = file.WorkbookPart!;
        var names = book.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(["Capaian indikator kinerja utama", "Kendala dan tindak lanjut yang"], names);
        Assert.All(names, n => Assert.InRange(n.Length, 1, 31));
        Assert.Equal(2, book.Workbook.DefinedNames!.Elements<DefinedName>().Count(d => d.Name == "_xlnm.Print_Titles"));
        var first = ((WorksheetPart)book.GetPartById(book.Workbook.Sheets.Elements<Sheet>().First().Id!)).Worksheet!;
        Assert.Equal(9u, first.GetFirstChild<PageSetup>()!.PaperSize!.Value);
        Assert.Equal(OrientationValues.Landscape, first.GetFirstChild<PageSetup>()!.Orientation!.Value);
        Assert.Equal(PaneStateValues.Frozen, first.SheetViews!.GetFirstChild<SheetView>()!.GetFirstChild<Pane>()!.State!.Value);
        Assert.Contains(first.GetFirstChild<MergeCells>()!.Elements<MergeCell>(), m => m.Reference!.Value!.StartsWith('E') && m.Reference.Value.Contains(":G", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_that_would_be_named_alike_are_told_apart()
    {
        var table = SampleOutputs.Table(0) with { Caption = "Nama yang sama dan panjang sekali untuk lembar" };
        using var file = SpreadsheetDocument.Open(new MemoryStream(OutputWriter.Write(SampleOutputs.Full() with { Blocks = [table, table, table with { Caption = "'" }, table with { Caption = "history" }] }, OutputForm.Xlsx, null)), false);
        Assert.Equal(
            ["Nama yang sama dan panjang seka", "Nama yang sama dan panjang (2)", "Tabel", "history (2)"],
            file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var document = SampleOutputs.Full() with { Blocks = [new ParagraphBlock(new string('a', 40_000))] };
        using var file = SpreadsheetDocument.Open(new MemoryStream(OutputWriter.Write(document, OutputForm.Xlsx, null)), false);
        var text = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single(c => c.InnerText.StartsWith("aaa", StringComparison.Ordinal)).InnerText;
        Assert.InRange(text.Length, 32_000, 32_767);
        Assert.EndsWith("[terpotong: batas isi sel Excel]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_carries_code_hash_and_qr_and_a_draft_says_so()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);
        Assert.All(file.WorkbookPart!.WorksheetParts, p => Assert.Single(p.DrawingsPart!.ImageParts));
        Assert.All(file.WorkbookPart.WorksheetParts, p => Assert.Contains(p.Worksheet!.Descendants<Cell>(), c => c.InnerText.Contains(SampleOutputs.Mark.Hash, StringComparison.Ordinal)));
        using var draft = SpreadsheetDocument.Open(new MemoryStream(OutputWriter.Write(SampleOutputs.Full(), OutputForm.Xlsx, null)), false);
        Assert.All(draft.WorkbookPart!.WorksheetParts, p => Assert.Equal("DRAF", p.Worksheet!.Descendants<Cell>().First().InnerText));
    }

    [Fact]
    public void Charts_are_drawn_by_the_program_below_the_table_that_they_follow_and_leave_a_gap_for_what_is_no_number()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);
        var book = file.WorkbookPart!;
        var sheets = book.Workbook!.Sheets!.Elements<Sheet>().Select(s => (WorksheetPart)book.GetPartById(s.Id!)).ToList();
        Assert.Equal([2, 0], sheets.Select(s => s.DrawingsPart!.ChartParts.Count()));

        var anchors = sheets[0].DrawingsPart!.WorksheetDrawing!.Elements<Xdr.OneCellAnchor>().ToList();
        Assert.Equal(["Persentase koperasi aktif", "Capaian", "QR"], anchors.Select(a => a.Descendants<Xdr.NonVisualDrawingProperties>().Single().Name!.Value));
        Assert.Contains("2017 belum dilaporkan", anchors[0].Descendants<Xdr.NonVisualDrawingProperties>().Single().Description!.Value, StringComparison.OrdinalIgnoreCase);

        // None lies over words or over another one.
        var rows = sheets[0].Worksheet!.Descendants<Row>().ToList();
        var last = rows.Last(r => r.InnerText.Contains("Capaian di atas 120 persen", StringComparison.Ordinal)).RowIndex!.Value;
        var top = 0;
        foreach (var anchor in anchors)
        {
            var from = int.Parse(anchor.FromMarker!.RowId!.Text, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(from, Math.Max(top, (int)last), rows.Count);
            var height = anchor.GetFirstChild<Xdr.Extent>()!.Cy!.Value / 12_700m;
            for (top = from; height > 0 && top < rows.Count; top++)
            {
                Assert.Equal("", rows[top].InnerText);
                height -= (decimal)rows[top].Height!.Value;
            }
        }

        // The first would be cut by the end of a printed page.
        var ends = sheets[0].Worksheet!.GetFirstChild<RowBreaks>()!.Elements<Break>().Select(b => (int)b.Id!.Value).ToList();
        Assert.Equal(int.Parse(anchors[0].FromMarker!.RowId!.Text, System.Globalization.CultureInfo.InvariantCulture) - 1, Assert.Single(ends));

        var chart = sheets[0].DrawingsPart!.ChartParts.Select(p => p.ChartSpace!).Single(c => c.InnerText.Contains("Persentase koperasi aktif", StringComparison.Ordinal));
        Assert.Single(chart.Descendants<Charts.BarChart>());
        Assert.Single(chart.Descendants<Charts.LineChart>());
        Assert.Equal(["66.25", "68.50", "70.10", "71.00"], chart.Descendants<Charts.BarChartSeries>().Single().Descendants<Charts.NumberLiteral>().Single().Elements<Charts.NumericPoint>().Select(p => p.NumericValue!.Text));
        Assert.Equal([0u, 1u, 3u, 4u], chart.Descendants<Charts.BarChartSeries>().Single().Descendants<Charts.NumberLiteral>().Single().Elements<Charts.NumericPoint>().Select(p => p.Index!.Value));
    }

    [Fact]
    public void A_chart_before_any_table_and_without_one_has_its_place()
    {
        var chart = SampleOutputs.Full().Blocks.OfType<ChartBlock>().First();
        foreach (var blocks in new OutputBlock[][] { [chart, SampleOutputs.Table(0)], [new ParagraphBlock("Teks"), chart] })
        {
            var bytes = OutputWriter.Write(SampleOutputs.Full() with { Blocks = blocks }, OutputForm.Xlsx, null);
            Assert.Empty(OutputWriterTests.Errors(bytes, OutputForm.Xlsx));
            using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
            Assert.Single(file.WorkbookPart!.WorksheetParts.Single().DrawingsPart!.ChartParts);
        }
    }

    // The value and the format of a cell, counted from the one with the words.
    private static (string Value, string Format) Cell(string words, int after)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Bytes), false);
        var book = file.WorkbookPart!;
        var row = book.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Row>()).Single(r => r.Elements<Cell>().Any(c => c.InnerText == words));
        var cells = row.Elements<Cell>().ToList();
        var cell = cells[cells.FindIndex(c => c.InnerText == words) + after];
        var format = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return (cell.CellValue!.Text, book.WorkbookStylesPart.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId! == format).FormatCode!.Value!);
    }
}
