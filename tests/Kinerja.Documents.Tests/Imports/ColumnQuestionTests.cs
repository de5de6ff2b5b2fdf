using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Plans;
using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Imports;

/// <summary>Where the headings of a table leave open what its columns hold, a person says it; cells are written with “|” and read with tabs.</summary>
public sealed class ColumnQuestionTests
{
    private const string Strange = """
        Pokok Ukuran|Besaran|Angka 2021|Angka 2022
        Persentase jalan mantap|%|70,5|71,25
        Jumlah jembatan diperbaiki|unit|12|15
        Persentase trotoar baik|%|-|44,5
        """;

    private static readonly DateTimeOffset Then = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public void Headings_that_nobody_knows_are_asked_about_with_the_first_rows_and_a_guess()
    {
        var draft = Read(Strange);

        var question = Assert.Single(draft.Questions);
        Assert.Equal((QuestionKind.Columns, true, "L1"), (question.Kind, question.Required, Drafts.Place(question.Source)));
        Assert.Equal(["Pokok Ukuran", "Besaran", "Angka 2021", "Angka 2022"], question.Columns!.Heads);
        Assert.Equal(["indicator", "unit", "y2021", "y2022"], question.Columns.Guess);
        Assert.Equal([["Persentase jalan mantap", "%", "70,5", "71,25"], ["Jumlah jembatan diperbaiki", "unit", "12", "15"], ["Persentase trotoar baik", "%", "-", "44,5"]], question.Columns.Samples);
        Assert.Contains(2022, question.Columns.Years);
        Assert.Empty(draft.Plan.Indicators);
    }

    [Fact]
    public void The_answer_makes_the_table_a_plan_and_stays_to_be_changed()
    {
        var draft = Answered(Strange, "indicator,unit,y2021,y2022");

        Assert.Equal(["Persentase jalan mantap % 2021=70,5 2022=71,25", "Jumlah jembatan diperbaiki unit 2021=12 2022=15", "Persentase trotoar baik % 2021=Missing:dashInSource 2022=44,5"],
            draft.Plan.Indicators.Select(i => $"{i.Name} {i.Unit} {draft.Plan.Series(i.Code)}"));
        Assert.Contains(draft.Questions, q => q.Kind == QuestionKind.Columns);
        DraftAssert.HoldsTogether(draft);
    }

    [Fact]
    public void Another_answer_reads_other_columns()
    {
        var draft = Answered(Strange, "indicator,unit,ignored,y2025");

        Assert.Equal("2025=71,25", draft.Plan.Series("iku-1"));
        Assert.Equal([2025], draft.Plan.Header.Years);
    }

    [Fact]
    public void A_table_that_is_passed_over_stays_out()
    {
        var question = Assert.Single(Read(Strange).Questions);
        var draft = Drafts.Of(Tabs(Strange), ImportOptions.From([new ImportAnswer(question.Id, QuestionChoices.SkipTable)]));

        Assert.Empty(draft.Plan.Indicators);
        Assert.Equal("draftEmpty", DraftResolver.Resolve(draft, [], acceptProposals: true).Problem.Code);
    }

    [Fact]
    public void A_table_without_headings_is_asked_about_and_not_remembered()
    {
        const string Rows = """
            1|Persentase jalan mantap|%|70,5|71,25
            2|Jumlah jembatan diperbaiki|unit|12|15
            3|Persentase trotoar baik|%|40|44,5
            """;
        var question = Assert.Single(Read(Rows).Questions);
        Assert.Null(question.Columns!.Shape);
        Assert.Equal(["", "", "", "", ""], question.Columns.Heads);
        Assert.Equal(["number", "indicator", "unit", "ignored", "ignored"], question.Columns.Guess);
        Assert.Contains(2030, question.Columns.Years);

        var draft = Answered(Rows, "number,indicator,unit,y2024,y2025");
        Assert.Equal(["1 2024=70,5 2025=71,25", "2 2024=12 2025=15", "3 2024=40 2025=44,5"], draft.Plan.Indicators.Select(i => $"{i.Number} {draft.Plan.Series(i.Code)}"));
    }

    [Fact]
    public void A_title_row_inside_the_table_heads_nothing()
    {
        var draft = Drafts.OfHtml("""
            <table><tr><td colspan="4">MATRIKS UKURAN</td></tr><tr><td>Pokok Ukuran</td><td>Besaran</td><td>Angka 2021</td><td>Angka 2022</td></tr>
            <tr><td>Persentase jalan mantap</td><td>%</td><td>70,5</td><td>71,25</td></tr><tr><td>Jumlah jembatan diperbaiki</td><td>unit</td><td>12</td><td>15</td></tr></table>
            """);

        Assert.Equal(["Pokok Ukuran", "Besaran", "Angka 2021", "Angka 2022"], Assert.Single(draft.Questions, q => q.Kind == QuestionKind.Columns).Columns!.Heads);
    }

    [Fact]
    public void A_heading_that_is_not_known_beside_known_ones_is_asked_about_and_nothing_waits_for_it()
    {
        const string Text = """
            Sasaran|Indikator Sasaran|Besaran|2021|2022
            Jalan yang mantap|Persentase jalan mantap|%|70,5|71,25
            """;
        var question = Assert.Single(Read(Text).Questions, q => q.Kind == QuestionKind.Columns);
        Assert.Equal((false, 2), (question.Required, question.Options.Count));
        Assert.Contains("“Besaran” tidak dikenal", question.Message.Id, StringComparison.Ordinal);
        Assert.Equal(["objective", "indicator", "unit", "y2021", "y2022"], question.Columns!.Guess);
        Assert.Equal("2021=70,5 2022=71,25", Read(Text).Plan.Series("iku-1"));

        var draft = Answered(Text, "objective,indicator,unit,y2021,y2022");
        Assert.Equal(("%", "s-1"), (draft.Plan.One("iku-1").Unit, draft.Plan.One("iku-1").Objective));
        Assert.DoesNotContain(draft.NotUnderstood, n => n.Text == "Besaran");
    }

    [Fact]
    public void Two_columns_that_claim_the_same_are_asked_about()
    {
        const string Text = """
            Sasaran|Indikator Sasaran|Satuan|Satuan Ukur|2021
            Jalan yang mantap|Persentase jalan mantap|%|persen|70,5
            """;
        var question = Assert.Single(Read(Text).Questions, q => q.Kind == QuestionKind.Columns);
        Assert.Contains("“Satuan” dan “Satuan Ukur” terbaca sebagai isi yang sama", question.Message.Id, StringComparison.Ordinal);
        Assert.Equal("persen", Answered(Text, "objective,indicator,ignored,unit,y2021").Plan.One("iku-1").UnitText);
    }

    [Theory]
    [InlineData("Target 2022|Target 2021|Unit|Indicator|Objective\n71,25|70,5|%|Percentage of sound roads|Sound roads", "2021=70,5 2022=71,25")]
    [InlineData("No|Objective|Key Performance Indicator|Unit|Target 2021|Target 2022\n1|Sound roads|Percentage of sound roads|%|70,5|71,25", "2021=70,5 2022=71,25")]
    public void Known_headings_in_another_order_or_in_English_are_not_asked_about(string text, string series)
    {
        var draft = Read(text);

        Assert.DoesNotContain(draft.Questions, q => q.Kind == QuestionKind.Columns);
        Assert.Equal(series, draft.Plan.Series("iku-1"));
    }

    [Fact]
    public void Years_that_no_heading_names_are_said_by_a_person()
    {
        const string Text = """
            Sasaran|Indikator Sasaran|Satuan|Rencana A|Rencana B
            Jalan yang mantap|Persentase jalan mantap|%|70,5|71,25
            """;
        Assert.Empty(Read(Text).Plan.Targets);
        Assert.Equal("2027=70,5 2028=71,25", Answered(Text, "objective,indicator,unit,y2027,y2028").Plan.Series("iku-1"));
    }

    [Fact]
    public void What_was_said_of_an_earlier_document_is_used_and_told()
    {
        var shape = Assert.Single(Read(Strange).Questions).Columns!.Shape!;
        var next = Strange.Replace("2021", "2024", StringComparison.Ordinal).Replace("2022", "2025", StringComparison.Ordinal).Replace("Pokok Ukuran", "POKOK  UKURAN", StringComparison.Ordinal);
        var draft = Drafts.Of(Tabs(next), ImportOptions.Default.Remembering(new Dictionary<string, ColumnReading> { [shape] = new(["indicator", "unit", "yh", "yh"], Then, "Siti") }));

        Assert.DoesNotContain(draft.Questions, q => q.Kind == QuestionKind.Columns);
        Assert.Equal("2024=70,5 2025=71,25", draft.Plan.Series("iku-1"));
        var read = Assert.Single(draft.ReadAs);
        Assert.Equal((shape, Then, "Siti", "L1"), (read.Shape, read.At, read.By, Drafts.Place(read.Source)));
    }

    [Fact]
    public void A_year_that_was_said_of_an_earlier_document_is_only_a_guess()
    {
        const string Text = "Pokok Ukuran|Besaran|Rencana A|Rencana B\nPersentase jalan mantap|%|70,5|71,25\nJumlah jembatan diperbaiki|unit|12|15";
        var shape = Assert.Single(Read(Text).Questions).Columns!.Shape!;
        var draft = Drafts.Of(Tabs(Text), ImportOptions.Default.Remembering(new Dictionary<string, ColumnReading> { [shape] = new(["indicator", "unit", "y2021", "y2022"], Then, "Siti") }));

        Assert.Equal(["indicator", "unit", "y2021", "y2022"], Assert.Single(draft.Questions).Columns!.Guess);
        Assert.Empty(draft.Plan.Indicators);
        Assert.Empty(draft.ReadAs);
    }

    [Fact]
    public void What_was_said_of_this_document_goes_before_what_was_said_of_another()
    {
        var question = Assert.Single(Read(Strange).Questions);
        var options = ImportOptions.From([new ImportAnswer(question.Id, QuestionChoices.AsColumns, "indicator,ignored,y2021,ignored")])
            .Remembering(new Dictionary<string, ColumnReading> { [question.Columns!.Shape!] = new(["indicator", "unit", "yh", "yh"], Then, "Siti") });

        Assert.Equal("2021=70,5", Drafts.Of(Tabs(Strange), options).Plan.Series("iku-1"));
    }

    [Theory]
    [InlineData("indicator,unit,y2021", "Pilih isi setiap kolom.")]
    [InlineData("indicator,unit,y2021,apa-saja", "Pilih isi setiap kolom.")]
    [InlineData("indicator,unit,y2021,", "Pilih isi setiap kolom.")]
    [InlineData("unit,ignored,y2021,y2022", "Pilih kolom mana yang memuat nama indikator, atau lewati tabel ini.")]
    [InlineData("indicator,unit,y2021,y2021", "Kolom 3 “Angka 2021” dan kolom 4 “Angka 2022” dipilih sama. Satu indikator hanya punya satu kolom untuk itu.")]
    public void An_answer_that_makes_no_table_is_refused_at_its_question(string codes, string words)
    {
        var draft = Read(Strange);
        var problem = Assert.Single(DraftResolver.Check(draft, [new ImportAnswer(draft.Questions[0].Id, QuestionChoices.AsColumns, codes)]));

        Assert.Equal(("answerColumns", draft.Questions[0].Id, words), (problem.Code, problem.Field, problem.Message.Id));
    }

    [Fact]
    public void A_table_with_a_block_for_the_objective_and_one_for_the_activity_says_nothing_twice() =>
        Assert.Null(ColumnMapping.Twice(["number", "objective", "indicator", "unit", "y2021", "y2022", "programme", "activity", "activityIndicator", "unit", "y2021", "y2022", "owner"]));

    [Fact]
    public void Documents_of_the_corpus_and_the_example_are_asked_nothing_about_columns()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "Corpus", "documents")).Select(f => Path.GetFileName(f)!))
            Assert.True(!Drafts.OfCorpus(file).Questions.Any(q => q.Kind == QuestionKind.Columns), $"{file}: {string.Join("; ", Drafts.OfCorpus(file).Questions.Where(q => q.Kind == QuestionKind.Columns).Select(q => q.Message.Id))}");
        Assert.DoesNotContain(Drafts.Of(File.ReadAllText(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"))).Questions, q => q.Kind == QuestionKind.Columns);
    }

    [Theory]
    [InlineData("Target 2021", 2021)]
    [InlineData("2021-2026", null)]
    [InlineData("th.2021", 2021)]
    [InlineData("120210", null)]
    [InlineData("", null)]
    public void The_year_of_a_heading_is_its_only_one(string head, int? year) => Assert.Equal(year, HeadYears.Of(head));

    private static ImportDraft Answered(string text, string codes)
    {
        var question = Assert.Single(Read(text).Questions, q => q.Kind == QuestionKind.Columns);
        return Drafts.Of(Tabs(text), ImportOptions.From([new ImportAnswer(question.Id, QuestionChoices.AsColumns, codes)]));
    }

    private static ImportDraft Read(string text) => Drafts.Of(Tabs(text));

    private static string Tabs(string text) => text.Replace('|', '\t');
}
