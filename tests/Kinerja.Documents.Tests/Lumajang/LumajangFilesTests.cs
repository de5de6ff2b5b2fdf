using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;

namespace Kinerja.Documents.Tests.Lumajang;

/// <summary>The same document as Word, Excel, CSV and old Excel says the same as its text; only the places differ.</summary>
public sealed class LumajangFilesTests
{
    public static TheoryData<string> Kinds => ["docx", "xlsx", "xls", "csv", "tsv", "html"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_form_of_the_document_gives_the_same_plan(string kind) =>
        Assert.Equal(PlanShape.Of(LumajangDocument.Plan), PlanShape.Of(Draft(kind).Plan));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_form_asks_the_same_and_finds_the_same(string kind)
    {
        var draft = Draft(kind);
        Assert.Equal(LumajangDocument.Draft.Questions.Select(q => q.Id), draft.Questions.Select(q => q.Id));
        Assert.Equal(LumajangDocument.Draft.Findings.Select(f => f.Id).Order(StringComparer.Ordinal), draft.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void Places_in_a_document_are_cells_of_its_tables()
    {
        var draft = Draft("docx");
        Assert.Equal([.. Enumerable.Range(9, 7).Select(c => $"T2R3C{c}")], draft.Plan.TargetsOf("iku-1").Select(t => Drafts.Place(t.Source)));
        Assert.Equal("T1R3C6", Drafts.Place(draft.Plan.Programmes[0].Activities[0].Source));
    }

    [Fact]
    public void Places_in_a_workbook_are_sheets_and_addresses_that_hold_what_was_read()
    {
        var draft = Draft("xlsx");
        Assert.Equal(49, draft.Plan.Targets.Count);
        foreach (var target in draft.Plan.Targets)
            Assert.Equal(target.Text, LumajangXlsx.Typed[(target.Source!.Sheet!, target.Source.Cell!)]);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Every_finding_about_figures_names_the_cells_of_the_table(string kind)
    {
        var draft = Draft(kind);
        var sums = draft.Findings.Where(f => f.Rule == 1).ToList();
        Assert.NotEmpty(sums);
        Assert.All(sums.SelectMany(f => f.Sources), s =>
        {
            Assert.Null(s.Line);
            Assert.True(s is { Table: not null, Row: not null, Column: not null });
            Assert.Equal(kind != "docx", s is { Sheet: "Renstra", Cell: not null });
        });
    }

    [Fact]
    public void Two_sheets_are_asked_about_and_read_together_until_answered()
    {
        var draft = Files.Import(LumajangXlsx.TwoSheets);
        var question = draft.Questions[0];
        Assert.Equal((QuestionKind.Sheets, QuestionChoices.AllSheets, true), (question.Kind, question.Proposed, question.Required));
        Assert.Equal(["all", "sheet-1", "sheet-2"], question.Options.Select(o => o.Code));
        Assert.Equal(PlanShape.Of(LumajangDocument.Plan), PlanShape.Of(draft.Plan));
    }

    [Fact]
    public void An_answer_that_names_a_sheet_reads_only_that_one_and_the_question_stays()
    {
        var options = ImportOptions.From([new ImportAnswer("q-sheets", "sheet-1")]);
        var draft = Files.Import(LumajangXlsx.TwoSheets, options);
        Assert.Empty(draft.Plan.Targets);
        Assert.Equal(17, draft.Plan.Programmes.Sum(p => p.Activities.Count));
        Assert.Equal("q-sheets", draft.Questions[0].Id);
        Assert.DoesNotContain(draft.Rows, r => r.Source?.Sheet != "IKU");
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_no_answer() =>
        Assert.Equal(49, Files.Import(LumajangXlsx.TwoSheets, ImportOptions.From([new ImportAnswer("q-sheets", "sheet-9")])).Plan.Targets.Count);

    private static ImportDraft Draft(string kind) => Files.Import(kind switch
    {
        "docx" => LumajangDocx.Bytes,
        "xlsx" => LumajangXlsx.OneSheet,
        "xls" => LumajangXls.Bytes,
        "csv" => System.Text.Encoding.UTF8.GetBytes(Delimited(';')),
        "tsv" => System.Text.Encoding.Unicode.GetBytes(Delimited('\t')),
        _ => System.Text.Encoding.UTF8.GetBytes(LumajangHtml.Build(LumajangDocument.Lines)),
    });

    private static string Delimited(char separator) => string.Join("\r\n", LumajangDocument.Lines.Select(l => l.Contains('\t', StringComparison.Ordinal)
        ? string.Join(separator, l.Split('\t').Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
        : l));
}
