using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Corpus;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Outputs.Building;

/// <summary>Import, export, import: what went out comes back.</summary>
public sealed class IndicatorTableFidelityTests
{
    private static readonly OutputMark Mark = new("https://contoh.test/d/x", "x", new('a', 64), new(2026, 1, 20, 3, 0, 0, TimeSpan.Zero), "Asia/Jakarta");

    public static TheoryData<OutputForm> WholeForms => [OutputForm.Docx, OutputForm.Xlsx, OutputForm.CsvForExcel];

    [Theory]
    [MemberData(nameof(WholeForms))]
    public void The_Lumajang_plan_comes_back_identical(OutputForm form)
    {
        Assert.Equal(PlanShape.Of(LumajangDocument.Plan), PlanShape.Of(Back(LumajangDocument.Plan, form, Mark).Plan));
        Assert.Equal(PlanShape.Of(LumajangDocument.Plan), PlanShape.Of(Back(LumajangDocument.Plan, form, null).Plan));
    }

    [Theory]
    [MemberData(nameof(WholeForms))]
    public void What_comes_back_asks_and_finds_what_the_document_did(OutputForm form)
    {
        var draft = Back(LumajangDocument.Plan, form, Mark);
        Assert.Equal(LumajangDocument.Draft.Questions.Select(q => q.Id), draft.Questions.Where(q => q.Kind != QuestionKind.Sheets).Select(q => q.Id));
        Assert.Equal(LumajangDocument.Draft.Findings.Select(f => f.Id).Order(StringComparer.Ordinal), draft.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void For_machines_the_tables_come_back_without_the_words_around_them()
    {
        var draft = Back(LumajangDocument.Plan, OutputForm.Csv, null, NumberLocale.Invariant);
        Assert.Equal(PlanShape.Of(Tables(LumajangDocument.Plan)), PlanShape.Of(Tables(draft.Plan)));
        Assert.Equal(41, draft.Plan.Targets.Count(t => t.Value.IsNumber));
    }

    [Fact]
    public void Exported_again_it_says_the_same()
    {
        var first = OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Lumajang);
        var again = OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Of(Back(LumajangDocument.Plan, OutputForm.CsvForExcel, Mark).Plan));
        Assert.Equal(OutputHash.Of(first), OutputHash.Of(again));
    }

    [Fact]
    public void Beside_the_source_it_has_the_same_rows_numbers_commas_and_trailing_zeros()
    {
        var table = OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Lumajang).Blocks.OfType<TableBlock>().Single(t => t.Tag == TargetTable.Tag);
        var source = LumajangHtml.Data(LumajangDocument.Lines, 45, 52).Select(LumajangHtml.SecondTable).ToList();
        Assert.Equal(source.Count, table.Rows.Count);
        for (var i = 0; i < source.Count; i++)
            Assert.Equal([.. source[i][^7..].Select(c => c!.Trim())], table.Rows[i].Cells.TakeLast(7).Select(c => Printed(c.Value)));
        Assert.Equal([.. source.Select(r => Squeezed(r[^9]!))], table.Rows.Select(r => Squeezed(Printed(r.Cells[^9].Value))));
        Assert.Equal([.. source.Select(r => r[^8]!.Trim())], table.Rows.Select(r => Printed(r.Cells[^8].Value)));
    }

    [Fact]
    public void The_list_has_the_lines_of_the_source()
    {
        var table = OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Lumajang).Blocks.OfType<TableBlock>().Single(t => t.Tag == CascadeTable.Tag);
        var source = LumajangHtml.Data(LumajangDocument.Lines, 21, 38).Select(LumajangHtml.FirstTable).ToList();
        Assert.Equal(source.Count, table.Rows.Count);
        Assert.Equal([.. source.Select(r => Squeezed(r[6] ?? ""))], table.Rows.Select(r => Squeezed(Printed(r.Cells[^2].Value))));
        Assert.Equal([.. source.Select(r => Squeezed(r[5] ?? ""))], table.Rows.Select(r => Squeezed(Printed(r.Cells[^3].Value))));
    }

    public static TheoryData<string> Corpus => CorpusTests.All;

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Of_other_documents_what_the_tables_can_say_comes_back(string name)
    {
        var plan = Drafts.OfCorpus(name, new() { Locale = NumberLocale.Indonesian }).Plan;
        var draft = Back(plan, OutputForm.CsvForExcel, Mark, NumberLocale.Indonesian);
        Assert.Equal(Carried(plan), Carried(draft.Plan));
    }

    private static ImportDraft Back(Plan plan, OutputForm form, OutputMark? mark, NumberLocale locale = NumberLocale.Undeclared) => Files.Import(
        OutputWriter.Write(OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Of(plan)), form, mark), new() { Locale = locale });

    // What the tables alone hold: no title, vision, goals of the region or signature. The words of a cell are those of a machine.
    private static Plan Tables(Plan plan) => plan with
    {
        Header = plan.Header with { Title = null, Agency = null, Region = null, Vision = null, Missions = [] },
        Goals = [.. plan.Goals.Where(g => g.Level == GoalLevel.Agency)],
        Targets = [.. plan.Targets.Select(t => t with { Text = "" })],
        Signatory = null,
    };

    private static string Carried(Plan plan) => string.Join('\n',
    [
        .. plan.Goals.Where(g => g.Level == GoalLevel.Agency).Select(g => $"{g.Number} {g.Name}"),
        .. plan.Objectives.Select(o => $"{o.Number} {o.Name}"),
        .. plan.Programmes.SelectMany(p => p.Activities.Select(a => $"{p.Name} / {a.Name} / {a.Parent is not null}")),
        .. plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal).OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => $"{i.Code} {i.Name} | {i.FormulaText} | {i.Unit} | {i.Owner} | {i.DataSource} | {i.Rationale}"),
        .. plan.Indicators.Where(i => i.Level == IndicatorLevel.Individual).Select(i => $"{i.Name}"),
        .. plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal).OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => $"{i.Code}: {string.Join(' ', plan.TargetsOf(i.Code).Where(t => t.Period == Model.Periods.Period.Year && t.Value.IsNumber).Select(t => $"{t.Year}={t.Value}"))}"),
    ]);

    private static string Printed(OutputValue value) => value switch
    {
        OutputFigure { Value.AmountOrNull: { } amount } => NumberPrinter.AsTyped(amount, 0, "id"),
        OutputText text => text.Text,
        _ => value.ToString() ?? "",
    };

    private static string Squeezed(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
