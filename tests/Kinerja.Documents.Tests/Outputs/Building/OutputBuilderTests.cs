using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Outputs.Building;

/// <summary>What each document says, and that it says what is not known.</summary>
public sealed class OutputBuilderTests
{
    private static readonly Plan Plan = LumajangDocument.Plan;

    public static TheoryData<OutputKind> Kinds => [.. Enum.GetValues<OutputKind>().Where(k => k != OutputKind.ExplanationSheet)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_input_gives_the_same_document_and_another_plan_another(OutputKind kind)
    {
        var hash = OutputHash.Of(OutputBuilder.Build(kind, Full()));
        Assert.Equal(hash, OutputHash.Of(OutputBuilder.Build(kind, Full())));
        Assert.NotEqual(hash, OutputHash.Of(OutputBuilder.Build(kind, Full() with { Plan = Plan.WithTarget("iku-1", 2019, Period.Year, TypedValue.Of(9.99m)), Figures = Figures(2019, 5.2m) })));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_document_has_both_languages_and_a_name_for_its_file(OutputKind kind)
    {
        var (id, en) = (OutputBuilder.Build(kind, Full()), OutputBuilder.Build(kind, Full() with { Language = "en" }));
        Assert.Equal(id.FileName, en.FileName);
        Assert.Matches("^[a-z0-9-]+$", id.FileName);
        Assert.Equal(id.Blocks.Select(b => b.GetType()), en.Blocks.Select(b => b.GetType()));
        Assert.Equal("en", en.Language);
        foreach (var (one, other) in Tables(id).Zip(Tables(en)))
        {
            Assert.Equal(one.Tag, other.Tag);
            Assert.Equal(one.Rows.Count, other.Rows.Count);
            Assert.Equal(one.Columns.Select(c => c.Name).Distinct().Count(), one.Columns.Count);
        }
    }

    [Fact]
    public void The_agreement_has_its_version_or_says_that_nobody_signed_it()
    {
        var draft = OutputBuilder.Build(OutputKind.PerformanceAgreement, Full());
        Assert.Contains(draft.Subtitles, s => s.StartsWith("Belum ditetapkan", StringComparison.Ordinal));
        var signed = OutputBuilder.Build(OutputKind.PerformanceAgreement, Full() with { Version = new(1, "188/45/2019", new(2019, 1, 20), Plan.Only(2019).WithTarget("iku-1", 2019, Period.Year, TypedValue.Of(6.10m))) });
        Assert.Contains("Perubahan ke-1 · Nomor 188/45/2019 · 20 Januari 2019", signed.Subtitles);
        Assert.Equal("6,10", Printed(Tables(signed).Single(t => t.Tag == AgreementBuilder.Tag).Rows[0].Cells[^1]));
        Assert.Equal("5,06", Printed(Tables(draft).Single(t => t.Tag == AgreementBuilder.Tag).Rows[0].Cells[^1]));
        var parties = signed.Blocks.OfType<SignaturesBlock>().First();
        Assert.Equal("Lumajang, 20 Januari 2019", parties.PlaceAndDate);
        Assert.Equal("Pihak Kedua, Bupati Lumajang", parties.Parties[0].Capacity);
        Assert.Equal("NIP. 19660420 199203 1 008", parties.Parties[1].Identity);
    }

    [Fact]
    public void A_quarter_without_a_target_is_said_and_is_not_zero()
    {
        var plan = Plan.WithTarget("iku-1", 2019, Period.Tw1, TypedValue.Of(1.50m));
        var row = Tables(OutputBuilder.Build(OutputKind.ActionPlan, Full() with { Plan = plan })).Single().Rows[0];
        Assert.Equal(["5,06", "1,50", "belum ditetapkan", "belum ditetapkan", "belum ditetapkan"], row.Cells.Skip(4).Take(5).Select(Printed));
    }

    [Fact]
    public void A_report_rounds_for_the_eye_and_prints_states_as_states()
    {
        var table = Tables(OutputBuilder.Build(OutputKind.QuarterlyReport, Full() with { Period = Period.Tw4 })).Single();
        Assert.Equal(["5,06", "5,06", "5,18", "102,37", "Sangat tinggi"], table.Rows[0].Cells.TakeLast(5).Select(Printed));
        Assert.Equal(["Missing:", "", "Missing:"], new[] { table.Rows[1].Cells[^3], table.Rows[1].Cells[^1], table.Rows[1].Cells[^2] }.Select(Printed));
        Assert.Contains(table.Notes, n => n.StartsWith("Kebijakan capaian versi 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Chapter_three_holds_the_year_against_target_the_year_before_and_the_end_of_the_plan()
    {
        var input = Full() with { Year = 2018, Figures = Figures(2018, 4.4444m), Before = Figures(2017, 2.6m), Series = [Figures(2017, 2.6m), Figures(2018, 4.4444m)] };
        var report = OutputBuilder.Build(OutputKind.PerformanceReport, input);
        var tables = Tables(report).ToDictionary(t => t.Tag);
        Assert.Equal(["2,60", "4,44", "1,84"], tables["tabel.tahun-lalu"].Rows[0].Cells.TakeLast(3).Select(Printed));
        Assert.Equal(["4,44", "5,06", "87,83"], tables["tabel.akhir-rencana"].Rows[0].Cells.TakeLast(3).Select(Printed));
        var chart = report.Blocks.OfType<ChartBlock>().Single(c => c.Tag == "grafik.iku-1");
        Assert.Equal(["2017", "2018"], chart.Categories);
        Assert.Equal(2, chart.Series.Count);
        Assert.Equal([2.60m, 4.44m], chart.Series[0].Values.Select(v => v.Amount));
        Assert.Contains(report.Blocks.OfType<ParagraphBlock>(), p => p.Text.StartsWith("Belum ada kendala", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_stand_in_the_agencys_own_words_under_their_indicator()
    {
        var input = Full() with { Period = Period.Tw4, Notes = [new("iku-1", OutputNoteKind.FollowUp, "Pendampingan"), new("iku-1", OutputNoteKind.Obstacle, "=1+1")] };
        var facts = OutputBuilder.Build(OutputKind.QuarterlyReport, input).Blocks.OfType<FactsBlock>().Last().Facts;
        Assert.Equal([("Kendala", "=1+1"), ("Tindak lanjut", "Pendampingan")], facts.Select(f => (f.Name, ((OutputText)f.Value).Text)));
    }

    [Fact]
    public void Without_the_signatory_no_document_names_anybody()
    {
        var input = Full() with { Plan = Plan with { Signatory = Plan.Signatory! with { Name = null, Nip = null } } };
        foreach (var kind in Enum.GetValues<OutputKind>().Where(k => k != OutputKind.ExplanationSheet))
        {
            var bytes = System.Text.Encoding.UTF8.GetString(OutputWriter.Write(OutputBuilder.Build(kind, input), OutputForm.CsvForExcel, null));
            Assert.DoesNotContain("BDUL", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("19660420", bytes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_report_without_figures_is_refused_by_name() =>
        Assert.Throws<ArgumentException>(() => OutputBuilder.Build(OutputKind.PerformanceReport, Inputs.Lumajang));

    private static OutputInput Full() => Inputs.Lumajang with { Figures = Figures(2019, 5.1800001m), Before = Figures(2018, 4.4m) };

    private static OutputFigures Figures(int year, decimal first) => new()
    {
        Year = year,
        Period = Period.Year,
        Average = TypedValue.Of(102.3715m),
        Computable = 1,
        Total = 5,
        Status = PeriodStatus.Verified,
        Rows =
        [
            .. Plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal).Select(card => new OutputRowFigures
            {
                Card = card,
                Target = Target(card.Code, year),
                Targets = new Dictionary<Period, TypedValue> { [Period.Year] = Target(card.Code, year) },
                Realisation = card.Code == "iku-1" ? TypedValue.Of(first) : TypedValue.Missing,
                Achievement = card.Code == "iku-1" ? TypedValue.Of(102.3715m) : TypedValue.Missing,
                Band = card.Code == "iku-1" ? BandSet.Default[0] : null,
            }),
        ],
    };

    private static TypedValue Target(string code, int year) => Plan.TargetsOf(code).First(t => t.Year == year).Value;

    private static IEnumerable<TableBlock> Tables(OutputDocument document) => document.Blocks.OfType<TableBlock>();

    private static string Printed(OutputCell cell) => cell.Value switch
    {
        OutputFigure { Value.AmountOrNull: { } amount } => NumberPrinter.AsTyped(amount, 0, "id"),
        OutputFigure figure => $"{figure.Value.State}:",
        OutputText text => text.Text,
        _ => "",
    };
}
