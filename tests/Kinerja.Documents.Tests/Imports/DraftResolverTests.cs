using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Imports;

public sealed class DraftResolverTests
{
    private static readonly ImportDraft Lumajang = LumajangDocument.Draft;

    [Fact]
    public void Without_answers_proposals_stay_proposals()
    {
        var plan = Resolve(Lumajang, accept: false);
        Assert.Equal(PlanShape.Of(Lumajang.Plan), PlanShape.Of(plan));
    }

    [Fact]
    public void Accepting_confirms_what_was_proposed_and_nothing_else()
    {
        var plan = Resolve(Lumajang, accept: true);
        Assert.All(plan.Level(IndicatorLevel.Key).Concat(plan.Level(IndicatorLevel.Goal)), i => Assert.Equal(Polarity.Higher, i.Polarity));
        Assert.All(plan.Level(IndicatorLevel.Component), i => Assert.False(i.AccumulationProposed));
        Assert.All(plan.Indicators, i => Assert.False(i.UnitProposed));
        Assert.Equal(("%", "Unit"), (plan.One("iku-4").Unit, plan.One("iku-4").UnitText));
        Assert.Null(plan.Header.BaseIsRealisation);
        Assert.Equal("2013=NotComputable:noPreviousYear 2014=Missing:dashInSource 2015=0,51 2016=0,50 2017=1,02 2018=1,06 2019=2,03", plan.Series("iku-4"));
        Assert.Equal("2013=Missing:dashInSource 2014=Missing:dashInSource 2015=0,52 2016=1,02 2017=1,53 2018=2,04 2019=2,54", plan.Series("iku-5"));
    }

    [Fact]
    public void An_answer_wins_over_a_proposal()
    {
        var plan = Resolve(Lumajang, accept: true, new("q-polarity-iku-1", "lower"), new("q-unit-iku-4", "other", "persen poin"), new("q-unit-iku-6", "asWritten"));
        Assert.Equal(Polarity.Lower, plan.One("iku-1").Polarity);
        Assert.Equal(("persen poin", false), (plan.One("iku-4").Unit, plan.One("iku-4").UnitProposed));
        Assert.Equal("Unit", plan.One("iku-6").Unit);
    }

    [Theory]
    [InlineData("notApplicable", null, ValueState.NotApplicable, null, null)]
    [InlineData("notYetAvailable", null, ValueState.Missing, ReasonCodes.NotYetAvailable, null)]
    [InlineData("noPreviousYear", null, ValueState.NotComputable, ReasonCodes.NoPreviousYear, "2013")]
    [InlineData("stated", " Belum  disurvei ", ValueState.Missing, ReasonCodes.Stated, "Belum disurvei")]
    public void A_dash_becomes_what_it_stands_for(string choice, string? words, ValueState state, string? reason, string? about)
    {
        var plan = Resolve(Lumajang, accept: false, new ImportAnswer("q-dash-tujuan-2-2014-year", choice, words));
        var cell = Assert.Single(plan.Targets, t => t.Indicator == "tujuan-2" && t.Year == 2014);
        Assert.Equal((state, reason, about), (cell.Value.State, cell.Value.Reason?.Code, cell.Value.Reason?.About));
        Assert.Equal("-", cell.Text);
        Assert.Equal(7, plan.Targets.Count(t => t.Value.Reason?.Code == ReasonCodes.DashInSource));
    }

    [Theory]
    [InlineData("realisation", true)]
    [InlineData("target", false)]
    public void The_base_year_means_what_a_person_says(string choice, bool realisation) =>
        Assert.Equal(realisation, Resolve(Lumajang, accept: false, new ImportAnswer("q-base-2013", choice)).Header.BaseIsRealisation);

    [Fact]
    public void A_range_takes_its_bounds_from_words()
    {
        var plan = Resolve(Lumajang, accept: false, new ImportAnswer("q-polarity-iku-2", "range", "80 s.d. 90,5"));
        Assert.Equal((Polarity.Range, new TargetRange(80, 90.5m)), (plan.One("iku-2").Polarity, plan.One("iku-2").Range));
    }

    [Theory]
    [InlineData("sum", Accumulation.Sum)]
    [InlineData("toDate", Accumulation.ToDate)]
    [InlineData("average", Accumulation.Average)]
    [InlineData("last", Accumulation.Last)]
    public void Accumulation_of_a_component_is_confirmed(string choice, Accumulation accumulation)
    {
        var figure = Resolve(Lumajang, accept: false, new ImportAnswer("q-accumulation-data-jumlah-um", choice)).One("data-jumlah-um");
        Assert.Equal((accumulation, false), (figure.Accumulation, figure.AccumulationProposed));
    }

    [Fact]
    public void Two_wordings_that_are_two_indicators_part_again()
    {
        var plan = Resolve(Lumajang, accept: true, new ImportAnswer("q-same-iku-4", "different"));
        var figures = plan.One("iku-4");
        Assert.Equal(("Persentase Peningkatan Usaha Mikro (UM)", null, "1"), (figures.Name, figures.OtherName, figures.Number));
        Assert.Equal(["L49C5"], figures.Sources.Select(Drafts.Place));
        Assert.Equal(7, plan.TargetsOf("iku-4").Count());
        var other = plan.One("iku-4-lain");
        Assert.Equal(("Persentase Peningkatan jumlah Usaha Mikro", "4", "s-2"), (other.Name, other.Number, other.Objective));
        Assert.Equal(["L30C4"], other.Sources.Select(Drafts.Place));
        Assert.Empty(plan.TargetsOf("iku-4-lain"));
    }

    public static TheoryData<string, string, string?, string> Refusals => new()
    {
        { "q-tidak-ada", "higher", null, "answerUnknownQuestion" },
        { "q-polarity-iku-1", "naik", null, "answerUnknownChoice" },
        { "q-polarity-iku-1", "Higher", null, "answerUnknownChoice" },
        { "q-dash-iku-5-2013-year", "noPreviousYear", null, "answerUnknownChoice" },
        { "q-dash-iku-5-2013-year", "stated", null, "answerTextMissing" },
        { "q-dash-iku-5-2013-year", "stated", " \u200B ", "answerTextMissing" },
        { "q-dash-iku-5-2013-year", "stated", new string('x', 501), "answerTextTooLong" },
        { "q-polarity-iku-1", "range", "sekitar delapan puluh", "answerRange" },
        { "q-polarity-iku-1", "range", "≥ 80", "answerRange" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_wrong_answer_is_named(string question, string choice, string? text, string code)
    {
        var outcome = DraftResolver.Resolve(Lumajang, [new(question, choice, text)], acceptProposals: true);
        Assert.Equal((code, question), (Assert.Single(outcome.Problems).Code, outcome.Problem.Field));
    }

    [Fact]
    public void All_problems_are_named_at_once() => Assert.Equal(
        ["answerTwice", "answerUnknownQuestion", "answerUnknownChoice"],
        DraftResolver.Resolve(
            Lumajang, [new("q-polarity-iku-1", "x"), new("q-polarity-iku-1", "higher"), new("q-x", "higher")], acceptProposals: false).Problems.Select(p => p.Code));

    [Fact]
    public void A_required_question_cannot_be_passed_over()
    {
        var draft = Drafts.Of("Sasaran\tIndikator\tSatuan\t2020\t2021\t2022\nA b\tJumlah hadir\torang\t1.500\tnihil\t12\n");
        var outcome = DraftResolver.Resolve(draft, [], acceptProposals: true);
        Assert.Equal(["q-nihil", "q-number-iku-1-2020-year"], outcome.Problems.Select(p => p.Field));
        Assert.All(outcome.Problems, p => Assert.Equal("answerRequired", p.Code));
    }

    [Theory]
    [InlineData("thousands", "zero", "2020=1500 2021=0 2022=12")]
    [InlineData("decimal", "missing", "2020=1,500 2021=Missing:notYetAvailable 2022=12")]
    [InlineData("missing", "zero", "2020=Missing: 2021=0 2022=12")]
    public void A_number_with_two_readings_becomes_the_chosen_one(string number, string nil, string series)
    {
        var draft = Drafts.Of("Sasaran\tIndikator\tSatuan\t2020\t2021\t2022\nA b\tJumlah hadir\torang\t1.500\tnihil\t12\n");
        var plan = Resolve(draft, accept: true, new("q-number-iku-1-2020-year", number), new("q-nihil", nil));
        Assert.Equal(series, plan.Series("iku-1"));
        Assert.All(plan.Targets, t => Assert.Empty(t.Readings));
        Assert.Equal(["1.500", "nihil", "12"], plan.Targets.Select(t => t.Text));
    }

    [Fact]
    public void A_range_in_a_cell_makes_a_range_of_the_indicator()
    {
        var draft = Drafts.Of("Sasaran\tIndikator\tSatuan\t2020\nA b\tKadar air\t%\t80-90\n");
        var plan = Resolve(draft, accept: true, new ImportAnswer("q-number-iku-1-2020-year", "range"));
        Assert.Equal((Polarity.Range, new TargetRange(80, 90)), (plan.One("iku-1").Polarity, plan.One("iku-1").Range));
    }

    [Fact]
    public void A_formula_with_two_readings_gets_its_components_when_one_is_chosen()
    {
        var draft = Drafts.Of("Sasaran\tIndikator\tFormulasi\tSatuan\t2020\nA b\tPersentase hadir\t(Jumlah peserta/undangan hadir / Jumlah undangan) x 100%\t%\t80\n");
        var question = Assert.Single(draft.Questions, q => q.Kind == QuestionKind.Formula);
        Assert.True(question.Required);
        var before = draft.Plan.One("iku-1");
        var plan = Resolve(draft, accept: true, new ImportAnswer(question.Id, "reading-1"));
        var after = plan.One("iku-1");
        Assert.Equal(question.Options[0].Label.Id, after.FormulaText);
        Assert.Equal(before.FormulaText, after.OriginalFormulaText);
        Assert.NotEmpty(plan.Level(IndicatorLevel.Component));
        Assert.Equal(before.FormulaText, Resolve(draft, accept: true, new ImportAnswer(question.Id, "asWritten")).One("iku-1").FormulaText);
    }

    [Fact]
    public void A_draft_without_indicators_cannot_be_applied() =>
        Assert.Equal("draftEmpty", DraftResolver.Resolve(Drafts.OfCorpus("whatsapp.txt"), [], acceptProposals: true).Problem.Code);

    private static Plan Resolve(ImportDraft draft, bool accept, params IReadOnlyList<ImportAnswer> answers)
    {
        Outcome<Plan> outcome = DraftResolver.Resolve(draft, answers, accept);
        Assert.True(outcome.IsOk, string.Join(", ", outcome.Problems.Select(p => $"{p.Code} {p.Field}")));
        return outcome.Value!;
    }
}
