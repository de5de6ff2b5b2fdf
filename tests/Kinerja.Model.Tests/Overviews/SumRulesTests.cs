using CsCheck;
using Kinerja.Model.Formulas;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Tests.Models;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Overviews;

/// <summary>Sums of sums against one sum over all agencies, whatever they report and however they are grouped.</summary>
public sealed class SumRulesTests
{
    private static readonly DateTimeOffset Now = new(2020, 1, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly ModelVersion Version = new()
    {
        Model = "koperasi-um", Number = 1, Content = ModelVersioning.Next(null, Cooperatives.Content()), Change = "uji", At = Now, By = "uji",
    };

    private static readonly SharedDefinition Healthy = SharedDefinition.Of(Version)[0];
    private static readonly Formula Formula = FormulaParser.Parse(Healthy.Indicator.FormulaText).Formula!;

    private static readonly Gen<decimal> Number = Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 999_999_999]).Select((whole, part) => whole + (part / 1_000_000_000m));

    private static readonly Gen<AgencyFigure> Figure = Gen.Select(Gen.Enum<Standing>(), Gen.Enum<LinkGrade>(), Number, Number, Number.Select(Gen.Bool), Gen.Int[0, 4])
        .Select((standing, grade, top, bottom, target, band) => new AgencyFigure
        {
            Standing = standing,
            Grade = standing == Standing.Listed ? (grade == LinkGrade.C ? LinkGrade.C : LinkGrade.D) : grade == LinkGrade.B ? LinkGrade.B : LinkGrade.A,
            Parts = standing == Standing.Counted ? [top, bottom] : [],
            TargetWeight = bottom,
            WeightedTarget = target.Item2 ? target.Item1 : null,
            Band = standing == Standing.Counted && band > 0 ? "band" + band : null,
        });

    private static readonly Gen<Contribution> Agency = Gen.Select(Figure.Array[5], Gen.Enum<PeriodStatus>().Array[5], Gen.Int[0, 3], Gen.Bool)
        .Select((figures, statuses, late, sample) => new Contribution
        {
            Name = "Dinas",
            IsSample = sample,
            Revision = late + 1,
            Statuses = Periods.ToDictionary(p => p, p => statuses[(int)p - 1]),
            Definitions = new Dictionary<string, SharedDefinition> { [Id] = Healthy },
            Indicators = new Dictionary<string, IndicatorContribution>
            {
                [Id] = new()
                {
                    IsSample = sample,
                    LateFrom = Periods.ToDictionary(p => p, p => Now.AddDays(late - 1)),
                    Figures = Periods.ToDictionary(p => p, p => figures[(int)p - 1]),
                },
            },
        });

    private static string Id => Healthy.Id.ToString();

    private static Period[] Periods => Enum.GetValues<Period>();

    [Fact]
    public void A_sum_of_sums_is_the_sum_over_all_agencies_to_the_last_digit_however_they_are_grouped() => Gen.Select(Agency.Array[0, 30], Gen.Int[1, 6], Gen.Int[1, 3]).Sample((agencies, regions, provinces) =>
    {
        var below = agencies.Select((agency, i) => (Sums: SumRules.Of(agency), Region: i % regions)).ToList();
        var regional = below.GroupBy(b => b.Region).Select(g => (g.Key, Sums: SumRules.Add([.. g.Select(b => b.Sums)]))).ToList();
        var provincial = regional.GroupBy(r => r.Key % provinces).Select(g => SumRules.Add([.. g.Select(r => r.Sums)])).ToList();
        var nation = SumRules.Add(provincial);
        Assert.Equal((agencies.Length, agencies.Sum(a => a.Revision)), (nation.Agencies, nation.Revision));
        foreach (var (level, period) in VisibilityExtensions.Levels.SelectMany(l => Periods.Select(p => (l, p))))
            Same(agencies, nation, level, period);
    });

    [Fact]
    public void Every_agency_has_exactly_one_standing_so_that_coverage_adds_up() => Agency.Array[1, 20].Sample(agencies =>
    {
        var sums = SumRules.Add([.. agencies.Select(SumRules.Of)]);
        foreach (var (level, period) in VisibilityExtensions.Levels.SelectMany(l => Periods.Select(p => (l, p))))
        {
            var at = sums.Indicators[Id].At(level, period);
            Assert.Equal(agencies.Length, at.Agencies);
            var coverage = RollupFigures.Figure(Healthy, Formula, at, agencies.Length + 2, Now).Coverage;
            Assert.Equal(
                coverage.Agencies,
                coverage.Reported + coverage.Late + coverage.NotDue + coverage.Hidden + coverage.NotComputable + coverage.NotApplicable + coverage.GradeC + coverage.GradeD
                + coverage.Unlinked + coverage.NotJoined);
            Assert.Equal(2, coverage.NotJoined);
            Assert.Equal(coverage.Expected, coverage.Reported + coverage.Late + coverage.Hidden + coverage.NotComputable);
        }
    });

    [Fact]
    public void A_viewer_gets_no_number_of_a_period_that_is_not_for_him() => Agency.Sample(agency =>
    {
        foreach (var (level, period) in VisibilityExtensions.Levels.SelectMany(l => Periods.Select(p => (l, p))))
        {
            var seen = SumRules.At(agency, agency.Indicators[Id], level, period)!;
            var status = agency.Statuses[period];
            var may = level switch { Visibility.All => true, Visibility.Verified => status.IsVerified(), _ => status.IsPublished() };
            if (may)
                Assert.Same(agency.Indicators[Id].Figures[period], seen);
            else
                Assert.Equal((0, null, null, false), (seen.Parts.Count, seen.WeightedTarget, seen.Band, seen.Value.IsNumber || seen.Target.IsNumber || seen.Achievement.IsNumber));
        }
    });

    [Fact]
    public void Sums_are_read_back_from_a_row_as_they_were_written() => Agency.Array[1, 8].Sample(agencies =>
    {
        var sums = SumRules.Add([.. agencies.Select(SumRules.Of)]).Indicators[Id];
        var read = System.Text.Json.JsonSerializer.Deserialize<IndicatorSums>(System.Text.Json.JsonSerializer.Serialize(sums));
        Assert.Equal(sums, read);
    });

    /// <summary>Recomputed from the agencies, one by one.</summary>
    private static void Same(Contribution[] agencies, RegionSums nation, Visibility level, Period period)
    {
        var at = agencies.Length == 0 ? FigureSums.None : nation.Indicators[Id].At(level, period);
        var seen = agencies.Select(a => (Agency: a, Figure: SumRules.At(a, a.Indicators[Id], level, period)!)).ToList();
        var counted = seen.Where(s => s.Figure.Standing == Standing.Counted).Select(s => s.Figure).ToList();
        var targets = counted.Where(f => f.WeightedTarget is not null).ToList();
        Assert.Equal((counted.Count, targets.Count), (at.Counted, at.WithTarget));
        Assert.Equal(counted.Sum(f => f.WeightedTarget ?? 0), at.WeightedTarget);
        Assert.Equal(targets.Sum(f => f.TargetWeight), at.TargetWeight);
        Assert.Equal(counted.Count(f => f.Grade == LinkGrade.B), at.Converted);
        for (var part = 0; part < (counted.Count > 0 ? 2 : 0); part++)
            Assert.Equal(counted.Sum(f => f.Parts[part]), at.Parts[part]);
        for (var part = 0; part < at.TargetParts.Count; part++)
            Assert.Equal(targets.Sum(f => f.Parts[part]), at.TargetParts[part]);
        foreach (var band in counted.Where(f => f.Band is not null).GroupBy(f => f.Band!))
            Assert.Equal(band.Count(), at.Bands[band.Key]);
        Assert.Equal(seen.Count(s => s.Figure.Standing == Standing.Hidden), at.Hidden);

        var figure = RollupFigures.Figure(Healthy, Formula, at, agencies.Length, Now);
        if (counted.Count > 0 && counted.Sum(f => f.Parts[1]) != 0)
        {
            var expected = FormulaEvaluator.Evaluate(Formula, c => TypedValue.Of(counted.Sum(f => f.Parts[c.Name.EndsWith("dinilai", StringComparison.Ordinal) ? 1 : 0])));
            Assert.Equal(expected, figure.Value);
        }

        Assert.Equal(seen.Count(s => s.Figure.Standing == Standing.Absent && s.Agency.Indicators[Id].LateFrom[period] <= Now), figure.Coverage.Late);
    }
}
