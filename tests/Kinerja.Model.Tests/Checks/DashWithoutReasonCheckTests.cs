using Kinerja.Model.Checks;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

public sealed class DashWithoutReasonCheckTests
{
    [Fact]
    public void Lumajang_has_eight_dashes_without_a_reason()
    {
        var findings = Lumajang.Plan.Rule(5);

        Assert.Equal(
            [
                "r5-tujuan-2-2013", "r5-tujuan-2-2014", "r5-iku-4-2013", "r5-iku-4-2014",
                "r5-iku-5-2013", "r5-iku-5-2014", "r5-iku-6-2013", "r5-iku-6-2014",
            ],
            findings.Ids());
        Assert.Equal(["48:8", "48:9", "49:8", "49:9", "50:8", "50:9", "52:9", "52:10"], findings.SelectMany(f => f.Places()));
        Assert.All(findings, f => Assert.Equal(Severity.Incomplete, f.Severity));
    }

    [Fact]
    public void A_same_year_ratio_is_not_excused_by_the_lack_of_a_previous_year()
    {
        var findings = Lumajang.Plan.Rule(5);

        Assert.Contains("hanya membaca angka tahun yang sama", findings.Single(f => f.Id == "r5-iku-5-2013").Message.Id, StringComparison.Ordinal);
        Assert.Contains("membaca angka tahun 2012, yang tidak ada", findings.Single(f => f.Id == "r5-iku-4-2013").Message.Id, StringComparison.Ordinal);
        Assert.Contains("tahun 2013; tahun itu ada dalam rencana", findings.Single(f => f.Id == "r5-iku-4-2014").Message.Id, StringComparison.Ordinal);
    }

    public static TheoryData<TypedValue> Explained =>
    [
        TypedValue.MissingBecause(ReasonCodes.Stated, "belum didata"),
        TypedValue.MissingBecause(ReasonCodes.NoPreviousYear, "2012"),
        TypedValue.NotApplicable(),
        TypedValue.NotComputable(ReasonCodes.NoPreviousYear),
        TypedValue.NotDue(),
        TypedValue.Of(0),
    ];

    [Theory]
    [MemberData(nameof(Explained))]
    public void A_stated_reason_removes_the_finding(TypedValue value)
    {
        var findings = Lumajang.Plan.With("iku-5", 2013, c => c with { Value = value }).Rule(5);

        Assert.Equal(7, findings.Count);
        Assert.DoesNotContain("r5-iku-5-2013", findings.Ids());
    }

    [Fact]
    public void A_blank_without_a_reason_is_a_finding() => Assert.Contains(
        "Sel kosong",
        Assert.Single(Lumajang.Plan.With("tujuan-1", 2016, c => c with { Value = TypedValue.Missing, Text = " " }).Rule(5), f => f.Id == "r5-tujuan-1-2016").Message.Id,
        StringComparison.Ordinal);

    [Fact]
    public void A_cell_that_is_asked_about_is_not_a_dash() => Assert.Equal(
        8,
        Lumajang.Plan.With("tujuan-1", 2016, c => c with
        {
            Value = TypedValue.Missing,
            Text = "1.500",
            Readings = [new NumberCandidate("thousands", 1500, null, 0, Text.Same("1500")), new NumberCandidate("decimal", 1.5m, null, 3, Text.Same("1,500"))],
        }).Rule(5).Count);

    [Fact]
    public void A_growth_series_wants_the_figure_it_grows_from()
    {
        var plan = new PlanBuilder { FirstYear = 2014, BaseYear = null }.Key("a", "1,5 1,6", Lumajang.Growth).Build();

        var finding = Assert.Single(plan.Rule(5));

        Assert.Equal("r5-a-2014-previous", finding.Id);
        Assert.Contains("angka tahun 2013", finding.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_from_a_known_figure_or_a_base_year_is_no_finding()
    {
        Assert.Empty(new PlanBuilder { FirstYear = 2013 }.Key("a", "1,5 1,6", Lumajang.Growth).Build().Rule(5));
        Assert.Empty(new PlanBuilder { FirstYear = 2013, BaseYear = null }
            .Component("data-um", "Jumlah UM", "100 102").Key("a", ". 1,5 1,6", Lumajang.Growth).Build().Rule(5));
        Assert.DoesNotContain(
            PlanChecker.Run(
                new PlanBuilder { FirstYear = 2014, BaseYear = null }.Key("a", "1,5 1,6", Lumajang.Growth).Build(),
                statedComponents: new Dictionary<(string, int), decimal> { [("jumlah um", 2013)] = 100 }),
            f => f.Rule == 5);
    }

    [Fact]
    public void A_dash_in_a_quarter_names_the_quarter() => Assert.Equal(
        ["r5-a-2014-tw2"], new PlanBuilder().Key("a", "1,0 2,0").Quarters("a", 2014, "0,5 - 1,5 2,0").Build().Rule(5).Ids());
}
