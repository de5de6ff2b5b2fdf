using DocumentFormat.OpenXml.Wordprocessing;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Outputs.Templates;

/// <summary>Filling keeps what a control was formatted with and puts the content in.</summary>
public sealed class TemplateFillTests
{
    private static readonly OutputDocument Content = SampleOutputs.Full(landscape: false);

    [Fact]
    public void A_control_in_a_line_keeps_its_letters_and_its_neighbours()
    {
        var filled = Fill($"<w:p><w:r><w:t xml:space=\"preserve\">Pada tahun </w:t></w:r>{WordTemplates.InLine("tahun", "<w:b/><w:color w:val=\"00AA00\"/>")}<w:r><w:t>, demikian.</w:t></w:r></w:p>");
        var paragraph = WordTemplates.Read(filled, f => f.MainDocumentPart!.Document!.Body!.GetFirstChild<Paragraph>()!.CloneNode(true));
        Assert.Equal("Pada tahun 2019, demikian.", paragraph.InnerText);
        var run = paragraph.Elements<Run>().Single(r => r.InnerText == "2019");
        Assert.NotNull(run.RunProperties!.Bold);
        Assert.Equal("00AA00", run.RunProperties.Color!.Val);
    }

    [Fact]
    public void No_control_with_a_tag_is_left_and_one_without_is_left_alone()
    {
        var filled = Fill(WordTemplates.Block("judul") + """<w:sdt><w:sdtPr><w:alias w:val="milik sendiri"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>tetap</w:t></w:r></w:p></w:sdtContent></w:sdt>""");
        Assert.Equal(1, WordTemplates.Read(filled, f => f.MainDocumentPart!.Document!.Body!.Descendants<SdtElement>().Count()));
        Assert.Contains("tetap", WordTemplates.Text(filled), StringComparison.Ordinal);
        Assert.StartsWith(Content.Title, WordTemplates.Text(filled), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_takes_the_look_of_the_example_row_and_the_words_of_the_content()
    {
        const string Example = """
            <w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="8000"/></w:tblGrid>
            <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="112233"/></w:tcPr><w:p><w:r><w:t>Judul lama 2016</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr><w:p><w:r><w:rPr><w:sz w:val="30"/></w:rPr><w:t>contoh</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>
            """;
        var filled = Fill(WordTemplates.Block("tabel.catatan", Example));
        var table = WordTemplates.Read(filled, f => (Table)f.MainDocumentPart!.Document!.Body!.GetFirstChild<Table>()!.CloneNode(true));
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal(SampleOutputs.Hostile.Length + 1, rows.Count);
        Assert.Equal("Nomor", rows[0].GetFirstChild<TableCell>()!.InnerText);
        Assert.Equal("112233", rows[0].GetFirstChild<TableCell>()!.TableCellProperties!.Shading!.Fill);
        var cells = rows[2].Elements<TableCell>().ToList();
        Assert.Equal("2", cells[0].InnerText);
        Assert.Equal(JustificationValues.Center, cells[0].GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification!.Val!.Value);
        Assert.NotNull(cells[0].Descendants<Run>().First().RunProperties!.Italic);
        Assert.Equal("30", cells[1].Descendants<Run>().First().RunProperties!.FontSize!.Val);
        Assert.Equal(["1000", "8000"], table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(c => c.Width!.Value!));
        Assert.DoesNotContain("2016", table.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_that_is_a_cell_fills_the_cell()
    {
        var filled = Fill($"""
            <w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:sdt><w:sdtPr><w:tag w:val="instansi.nama"/></w:sdtPr><w:sdtContent><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl><w:p/>
            """);
        var cell = WordTemplates.Read(filled, f => (TableCell)f.MainDocumentPart!.Document!.Body!.Descendants<TableCell>().First().CloneNode(true));
        Assert.Equal("Dinas Koperasi dan Usaha Mikro", cell.InnerText);
        Assert.NotNull(cell.Descendants<Run>().First().RunProperties!.Bold);
    }

    [Fact]
    public void Everything_uses_the_headings_of_the_template()
    {
        var filled = Fill(WordTemplates.Block("isi"), file =>
        {
            var styles = file.MainDocumentPart!.AddNewPart<DocumentFormat.OpenXml.Packaging.StyleDefinitionsPart>();
            styles.Styles = new Styles("""<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Judul1Kami"><w:name w:val="heading 1"/><w:rPr><w:color w:val="AA0000"/></w:rPr></w:style></w:styles>""");
        });
        Assert.Contains("Judul1Kami", WordTemplates.Read(filled, f => f.MainDocumentPart!.Document!.Body!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!).ToList()));
        Assert.Contains("A. Target dan realisasi", WordTemplates.Text(filled), StringComparison.Ordinal);
        Assert.Equal(2, WordTemplates.Read(filled, f => f.MainDocumentPart!.ChartParts.Count()));
    }

    [Fact]
    public void The_template_to_begin_from_holds_no_word_of_the_sample_and_headings_and_captions_are_the_contents()
    {
        var sample = OutputSamples.Of(OutputKind.WorkPlan);
        var template = OutputTemplates.InParts(OutputKind.WorkPlan);
        Assert.Contains("[judul.tabel.definisi]", WordTemplates.Text(template), StringComparison.Ordinal);
        Assert.DoesNotContain("DINAS CONTOH", WordTemplates.Text(template), StringComparison.OrdinalIgnoreCase);
        var next = sample with { Blocks = [.. sample.Blocks.Select(b => b is HeadingBlock h ? h with { Text = $"{h.Text} LAGI" } : b is TableBlock t ? t with { Caption = $"Keterangan {t.Tag}" } : b)] };
        var withCaption = WordTemplates.Of(WordTemplates.Block("tabel.rencana", "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>x</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"));
        Assert.Contains(" LAGI\n", WordTemplates.Text(OutputWriter.Write(next, OutputForm.Docx, null, template)), StringComparison.Ordinal);
        Assert.StartsWith("Keterangan tabel.rencana\n", WordTemplates.Text(OutputWriter.Write(next, OutputForm.Docx, null, withCaption)), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_of_people_do_not_go_along()
    {
        var filled = Fill(WordTemplates.Block("isi"), file =>
        {
            file.PackageProperties.Creator = "Budi Pembuat";
            file.PackageProperties.LastModifiedBy = "Siti Pengubah";
            file.AddExtendedFilePropertiesPart().Properties = new("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Rahasia</Company></Properties>""");
        });
        Assert.Null(WordTemplates.Read(filled, f => f.PackageProperties.Creator));
        Assert.Null(WordTemplates.Read(filled, f => f.PackageProperties.LastModifiedBy));
        Assert.Null(WordTemplates.Read(filled, f => f.ExtendedFilePropertiesPart?.Properties?.Company));
    }

    [Fact]
    public void The_same_template_and_content_give_the_same_bytes()
    {
        var template = WordTemplates.Of(WordTemplates.Block("isi") + WordTemplates.Foot);
        Assert.Equal(OutputWriter.Write(Content, OutputForm.Docx, SampleOutputs.Mark, template), OutputWriter.Write(Content, OutputForm.Docx, SampleOutputs.Mark, template));
    }

    [Fact]
    public void The_code_and_the_qr_stand_where_the_template_wants_them_and_a_draft_says_so()
    {
        var template = WordTemplates.Of($"<w:p>{WordTemplates.InLine("qr")}{WordTemplates.InLine("kode")}</w:p>" + WordTemplates.Block("draf") + WordTemplates.Block("isi"));
        var issued = OutputWriter.Write(Content, OutputForm.Docx, SampleOutputs.Mark, template);
        Assert.StartsWith(SampleOutputs.Mark.Code, WordTemplates.Text(issued), StringComparison.Ordinal);
        Assert.Equal(1, WordTemplates.Read(issued, f => f.MainDocumentPart!.ImageParts.Count()));
        Assert.DoesNotContain("DRAF\n", WordTemplates.Text(issued), StringComparison.Ordinal);
        var draft = OutputWriter.Write(Content, OutputForm.Docx, null, template);
        Assert.StartsWith("DRAF\nDRAF\n", WordTemplates.Text(draft), StringComparison.Ordinal);
        Assert.Equal(0, WordTemplates.Read(draft, f => f.MainDocumentPart!.ImageParts.Count()));
    }

    private static byte[] Fill(string body, Action<DocumentFormat.OpenXml.Packaging.WordprocessingDocument>? also = null)
    {
        var filled = OutputWriter.Write(Content, OutputForm.Docx, SampleOutputs.Mark, WordTemplates.Of(body, also));
        Assert.Empty(OutputWriterTests.Errors(filled, OutputForm.Docx));
        return filled;
    }
}
