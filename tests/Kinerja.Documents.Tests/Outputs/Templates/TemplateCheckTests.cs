using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Outputs.Templates;

/// <summary>Validation says what is wrong with a template and what to do; what is dangerous is refused.</summary>
public sealed class TemplateCheckTests
{
    private static readonly string Good = WordTemplates.Block("isi") + WordTemplates.Foot;

    public static TheoryData<OutputKind> Kinds => [.. Enum.GetValues<OutputKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_template_to_begin_from_is_without_findings(OutputKind kind) => Assert.Empty(
        OutputTemplates.Check(OutputTemplates.Default(kind), OutputSamples.Of(kind), TestContext.Current.CancellationToken).Value!.Findings);

    [Fact]
    public void What_a_template_in_parts_leaves_out_is_said()
    {
        var content = OutputSamples.Of(OutputKind.WorkPlan);
        var findings = OutputTemplates.Check(
            OutputTemplates.InParts(OutputKind.WorkPlan), content with { Blocks = [.. content.Blocks, new ParagraphBlock("tanpa tag")] }, TestContext.Current.CancellationToken).Value!.Findings;
        Assert.Contains("1 alinea tanpa tag", Assert.Single(findings, f => f.Code == "templateTextMissing").Message.Id, StringComparison.Ordinal);
    }

    public static TheoryData<OutputKind, bool> Templates => new(Enum.GetValues<OutputKind>().SelectMany(k => new[] { (k, true), (k, false) }));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_to_begin_from_is_valid_usable_and_fills(OutputKind kind, bool inParts)
    {
        var template = inParts ? OutputTemplates.InParts(kind) : OutputTemplates.Default(kind);
        Assert.Empty(OutputWriterTests.Errors(template, OutputForm.Docx));
        Assert.Equal(template, inParts ? OutputTemplates.InParts(kind) : OutputTemplates.Default(kind));
        Assert.True(OutputTemplates.Check(template, OutputSamples.Of(kind), TestContext.Current.CancellationToken).Value!.IsUsable);
        var filled = OutputWriter.Write(OutputSamples.Of(kind), OutputForm.Docx, SampleOutputs.Mark, template);
        Assert.Empty(OutputWriterTests.Errors(filled, OutputForm.Docx));
        foreach (var table in OutputSamples.Of(kind).Blocks.OfType<TableBlock>())
            Assert.Contains(table.Columns[0].Name, WordTemplates.Text(filled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tabel.capain", "tabel.capaian")]
    [InlineData("Tabel_Capaian", "tabel.capaian")]
    [InlineData("intansi.nama", "instansi.nama")]
    [InlineData("sama sekali lain", null)]
    public void An_unknown_tag_is_an_error_that_names_the_nearest(string tag, string? near)
    {
        var finding = Single(Good + WordTemplates.Block(tag), "templateTagUnknown");
        Assert.True(finding.IsError);
        Assert.Equal(tag, finding.Tag);
        if (near is null)
            Assert.DoesNotContain("Maksudnya", finding.Message.Id, StringComparison.Ordinal);
        else
            Assert.Contains($"“{near}”?", finding.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_a_place_for_the_content_or_the_code_is_refused()
    {
        Assert.True(Single(WordTemplates.Block("judul") + WordTemplates.Foot, "templateWithoutContent").IsError);
        Assert.True(Single(WordTemplates.Block("isi"), "templateCodeMissing").IsError);
    }

    [Fact]
    public void A_table_without_a_place_is_a_warning()
    {
        var report = Check(WordTemplates.Block("tabel.capaian") + WordTemplates.Foot);
        Assert.True(report.IsUsable);
        Assert.Equal("tabel.tahun-lalu", Assert.Single(report.Findings, f => f.Code == "templateTableMissing" && f.Tag == "tabel.tahun-lalu").Tag);
    }

    [Fact]
    public void A_control_inside_a_control_is_an_error() =>
        Assert.True(Single(Good + WordTemplates.Block("judul", WordTemplates.Block("subjudul")), "templateControlNested").IsError);

    [Fact]
    public void A_table_in_the_middle_of_a_line_is_an_error_and_alone_in_a_paragraph_none()
    {
        Assert.True(Single(Good + $"<w:p><w:r><w:t>kata </w:t></w:r>{WordTemplates.InLine("tabel.capaian")}</w:p>", "templateControlInLine").IsError);
        Assert.DoesNotContain(Check(Good + $"<w:p>{WordTemplates.InLine("tabel.capaian")}</w:p>").Findings, f => f.Code == "templateControlInLine");
    }

    [Fact]
    public void A_control_round_rows_is_an_error() => Assert.True(Single(
        Good + """<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:sdt><w:sdtPr><w:tag w:val="judul"/></w:sdtPr><w:sdtContent><w:tr><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl><w:p/>""",
        "templateControlRow").IsError);

    [Fact]
    public void Another_number_of_columns_is_a_warning() => Assert.False(Single(
        Good + WordTemplates.Block("tabel.capaian", """<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"""),
        "templateColumnsDiffer").IsError);

    [Theory]
    [InlineData("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"")]
    [InlineData(" INCLUDETEXT \"\\\\\\\\server\\\\x.docx\" ")]
    [InlineData("INCLUDEPICTURE \"https://evil.example/a.png\"")]
    [InlineData("LINK Excel.Sheet.12 \"x\"")]
    public void A_field_that_fetches_is_refused(string instruction) =>
        Assert.True(Single(Good + $"<w:p><w:fldSimple w:instr=\"{System.Security.SecurityElement.Escape(instruction)}\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "templateField").IsError);

    [Fact]
    public void A_field_cut_into_pieces_is_refused_too() => Assert.True(Single(
        Good + """<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText xml:space="preserve">AUTO cmd x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""",
        "templateField").IsError);

    [Fact]
    public void What_leads_out_of_the_file_is_refused() => Assert.Contains(
        "https://evil.example/",
        Single(Good, "templateOutside", f => f.MainDocumentPart!.AddHyperlinkRelationship(new("https://evil.example/"), true)).Message.Id, StringComparison.Ordinal);

    [Fact]
    public void An_attached_template_is_refused() => Assert.True(Single(
        Good, "templateOutside", f =>
        {
            var settings = f.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
            settings.Settings = new();
            settings.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new("file:///c:/x.dotm"));
        }).IsError);

    [Fact]
    public void Macros_are_refused() => Assert.True(Single(Good, "templateMacro", f =>
    {
        using var bytes = new MemoryStream([1, 2, 3]);
        f.MainDocumentPart!.AddNewPart<VbaProjectPart>().FeedData(bytes);
    }).IsError);

    [Fact]
    public void Objects_are_refused() => Assert.True(Single(Good, "templateObject", f =>
    {
        using var bytes = new MemoryStream([1, 2, 3]);
        f.MainDocumentPart!.AddNewPart<EmbeddedObjectPart>("application/vnd.openxmlformats-officedocument.oleObject", "rId77").FeedData(bytes);
    }).IsError);

    [Fact]
    public void Changes_and_comments_are_refused()
    {
        Assert.True(Single(Good + """<w:p><w:ins w:id="1" w:author="Budi"><w:r><w:t>x</w:t></w:r></w:ins></w:p>""", "templateChanges").IsError);
        Assert.True(Single(Good, "templateComments", f => f.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments = new()).IsError);
    }

    [Theory]
    [InlineData("bukan zip sama sekali", "templateNotWord")]
    [InlineData("", "templateNotWord")]
    public void What_is_no_word_file_is_refused(string text, string code) => Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_workbook_is_no_word_file() => Assert.Equal("templateNotWord", Refused(OutputWriter.Write(SampleOutputs.Full(), OutputForm.Xlsx, null)));

    [Fact]
    public void A_truncated_file_is_damaged() => Assert.Equal("documentDamaged", Refused(WordTemplates.Of(Good)[..^200]));

    [Fact]
    public void Too_many_bytes_are_refused_before_anything_is_opened() => Assert.Equal("templateTooLarge", Refused(new byte[OutputTemplates.MaxBytes + 1]));

    [Fact]
    public void A_part_that_swells_is_refused() => Assert.Equal("documentUnsafe", Refused(With("word/media/a.bin", new byte[30_000_000])));

    [Fact]
    public void A_part_that_declares_a_document_type_is_refused() => Assert.Equal(
        "documentUnsafe", Refused(With("word/extra.xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))));

    [Fact]
    public async Task A_template_is_read_within_the_bounds_of_all_files()
    {
        var outcome = await new FileReader(TimeProvider.System).Check(WordTemplates.Of(Good), OutputSamples.Of(OutputKind.PerformanceReport), TestContext.Current.CancellationToken);
        Assert.True(outcome.Value!.IsUsable);
    }

    private static byte[] With(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(WordTemplates.Of(Good));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(content);
        }

        return bytes.ToArray();
    }

    private static string Refused(byte[] bytes)
    {
        var outcome = OutputTemplates.Check(bytes, OutputSamples.Of(OutputKind.PerformanceReport), TestContext.Current.CancellationToken);
        Assert.False(outcome.IsOk);
        return outcome.Problem.Code;
    }

    private static TemplateReport Check(string body, Action<WordprocessingDocument>? also = null)
    {
        var outcome = OutputTemplates.Check(WordTemplates.Of(body, also), OutputSamples.Of(OutputKind.PerformanceReport), TestContext.Current.CancellationToken);
        Assert.True(outcome.IsOk, outcome.IsOk ? "" : outcome.Problem.Code);
        return outcome.Value!;
    }

    private static TemplateFinding Single(string body, string code, Action<WordprocessingDocument>? also = null) => Assert.Single(Check(body, also).Findings, f => f.Code == code);
}
