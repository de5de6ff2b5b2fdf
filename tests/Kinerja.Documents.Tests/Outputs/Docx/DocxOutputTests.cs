using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Outputs.Docx;

/// <summary>Word files, reopened by the SDK.</summary>
public sealed class DocxOutputTests
{
    private static readonly byte[] Bytes = OutputWriter.Write(SampleOutputs.Full(), OutputForm.Docx, SampleOutputs.Mark);

    [Fact]
    public void Heads_of_tables_are_repeated_no_row_breaks_and_spans_are_one_cell() => Read(Bytes, body =>
    {
        var table = body.Descendants<Table>().Single(t => t.InnerText.Contains("Tahun 2019", StringComparison.Ordinal) && t.InnerText.Contains("Sasaran", StringComparison.Ordinal));
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal(2, rows.Count(r => r.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
        Assert.All(rows, r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(3, rows[0].Elements<TableCell>().Last().TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal(7, rows[2].Elements<TableCell>().Single().TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal(MergedCellValues.Restart, rows[3].Elements<TableCell>().ElementAt(1).TableCellProperties!.VerticalMerge!.Val!.Value);
        Assert.Equal("", rows[4].Elements<TableCell>().ElementAt(1).InnerText);
        Assert.NotNull(rows[4].Elements<TableCell>().ElementAt(1).TableCellProperties!.VerticalMerge);
    });

    [Fact]
    public void Figures_are_printed_as_indonesians_write_them() => Read(Bytes, body =>
    {
        var cells = body.Descendants<TableCell>().Select(c => c.InnerText).ToList();
        foreach (var text in new[] { "68,50", "1.234.567", "−5", "0,30", "12.345.678.901.234.567,89", "1.234,500", "belum dilaporkan", "tidak dapat dihitung: target nol", "belum jatuh tempo (31 Januari 2020)", "104,50\u00A0%", "20 Januari 2020" })
            Assert.Contains(text, cells);
    });

    [Fact]
    public void Peoples_words_are_no_fields_and_no_markup() => Read(Bytes, body =>
    {
        Assert.DoesNotContain(body.Descendants(), e => e is SimpleField or FieldCode);
        var cells = body.Descendants<TableCell>().Select(c => c.InnerText).ToList();
        Assert.Contains("<w:p>markup</w:p>", cells);
        Assert.Contains("DDEAUTO c:\\windows\\system32\\cmd.exe", cells);
        Assert.Contains("abcd", cells);
    });

    [Fact]
    public void Pages_that_turn_are_sections_of_their_own() => Read(Bytes, body => Assert.Equal(
        [PageOrientationValues.Landscape, PageOrientationValues.Portrait],
        body.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value ?? PageOrientationValues.Portrait)));

    [Fact]
    public void The_language_is_said_pictures_have_words_and_nobody_is_named()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes), false);
        var main = file.MainDocumentPart!;
        Assert.Equal("id-ID", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val);
        Assert.Equal("en-GB", WordTemplates.Read(OutputWriter.Write(SampleOutputs.Full(language: "en"), OutputForm.Docx, null), f => f.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value));
        var drawings = main.Document!.Descendants<DocProperties>().Concat(main.FooterParts.SelectMany(f => f.Footer!.Descendants<DocProperties>())).ToList();
        Assert.Equal(3, drawings.Count);
        Assert.Equal(3, drawings.Select(d => d.Id!.Value).Distinct().Count());
        Assert.Contains(drawings, d => d.Description!.Value == $"Kode QR untuk memeriksa dokumen ini: {SampleOutputs.Mark.Address}");
        Assert.Contains(drawings, d => d.Description!.Value!.Contains("2017 belum dilaporkan", StringComparison.Ordinal) && d.Description.Value.Contains("2018 70,10\u00A0%", StringComparison.Ordinal));
        Assert.Null(file.PackageProperties.Creator);
        Assert.Null(file.PackageProperties.LastModifiedBy);
        Assert.Equal("LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2019", file.PackageProperties.Title);
    }

    [Fact]
    public void The_foot_carries_code_hash_qr_and_pages_and_a_draft_says_so_in_its_head()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes), false);
        var foot = file.MainDocumentPart!.FooterParts.Single();
        Assert.Contains($"Kode {SampleOutputs.Mark.Code} · diterbitkan 20 Januari 2020 pukul 10.15 WIB", foot.Footer!.InnerText, StringComparison.Ordinal);
        Assert.Contains(SampleOutputs.Mark.Hash, foot.Footer.InnerText, StringComparison.Ordinal);
        Assert.Single(foot.ImageParts);
        Assert.Equal([" PAGE ", " NUMPAGES "], foot.Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value!));
        Assert.Equal("", file.MainDocumentPart.HeaderParts.Single().Header!.InnerText);
        using var draft = WordprocessingDocument.Open(new MemoryStream(OutputWriter.Write(SampleOutputs.Full(), OutputForm.Docx, null)), false);
        Assert.Equal("DRAF", draft.MainDocumentPart!.HeaderParts.Single().Header!.InnerText);
    }

    [Fact]
    public void A_figure_that_is_none_leaves_a_gap_in_its_chart()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes), false);
        var series = file.MainDocumentPart!.ChartParts.Select(c => c.ChartSpace!).Single(c => c.InnerText.Contains("Persentase koperasi aktif", StringComparison.Ordinal))
            .Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChartSeries>().Single();
        var points = series.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberLiteral>().Single().Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().ToList();
        Assert.Equal([0u, 1u, 3u, 4u], points.Select(p => p.Index!.Value));
        Assert.Equal("68.50", points[1].InnerText);
    }

    private static void Read(byte[] bytes, Action<Body> look)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        look(file.MainDocumentPart!.Document!.Body!);
    }
}
