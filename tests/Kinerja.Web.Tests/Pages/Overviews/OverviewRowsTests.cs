using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Regions;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Overviews;
using Kinerja.Web.Components.Pages.Overviews;

using static Kinerja.Web.Tests.Pages.Overviews.OverviewViewSamples;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class OverviewRowsTests
{
    private static readonly OverviewRows Province = Rows("35");
    private static readonly OverviewRows Regency = Rows("35.08");

    [Fact]
    public void Every_region_has_a_row_whether_it_reports_or_not()
    {
        var rows = Province.All([Region("35.08", Counted(10, 200))], (_, _) => []);

        Assert.Equal(38, rows.Count);
        Assert.Equal(RowState.Summed, rows.Single(row => row.Place.Code == "35.08").State);
        Assert.All(rows.Where(row => row.Place.Code != "35.08"), row => Assert.Equal(RowState.NotJoined, row.State));
        Assert.All(rows, row => Assert.True(row is { TileRow: >= 1, TileColumn: >= 1 }));
        Assert.Equal(38, rows.Select(row => (row.TileRow, row.TileColumn)).Distinct().Count());
    }

    [Fact]
    public void A_region_leads_down_with_the_same_choices()
    {
        var row = new OverviewRows(RegionCatalogue.Find(RegionCode.Parse("35"))!, Query with { Audience = Visibility.Verified, Sort = SortOrder.Ranking, Compare = "2018" }, Definition, Now)
            .All([Region("35.08", Counted(10, 200))], (_, _) => []).Single(row => row.Place.Code == "35.08");

        Assert.Equal("/w/35.08?indikator=koperasi-um.sehat&tahun=2019&keadaan=terverifikasi", row.Place.Href);
        Assert.Equal("/w/35.08/penjelasan?indikator=koperasi-um.sehat&tahun=2019&keadaan=terverifikasi", row.ExplainHref);
        Assert.Equal(("Kabupaten Lumajang", "Lumajang"), (row.Place.Name, row.Place.Short));
    }

    [Fact]
    public void An_agency_leads_to_its_scorecard_and_its_own_indicator()
    {
        var row = Regency.All([Agency("dinkop-um", Counted(10, 200) with { Own = "iku-1" }, sample: true)], (_, _) => []).Single();

        Assert.Equal("/i/35.08/dinkop-um/iku/2019", row.Place.Href);
        Assert.Equal("/i/35.08/dinkop-um/iku/2019/iku-1", row.ExplainHref);
        Assert.True(row.Place.IsSample);
        Assert.True(row.IsAgency);
    }

    [Theory]
    [InlineData(Standing.Counted, false, RowState.Summed)]
    [InlineData(Standing.Absent, true, RowState.Late)]
    [InlineData(Standing.Absent, false, RowState.NotDue)]
    [InlineData(Standing.Hidden, false, RowState.Hidden)]
    [InlineData(Standing.Listed, false, RowState.Listed)]
    [InlineData(Standing.NotComputable, false, RowState.NotComputable)]
    [InlineData(Standing.NotApplicable, false, RowState.NotApplicable)]
    [InlineData(Standing.Unlinked, false, RowState.Unlinked)]
    public void Every_standing_has_its_state(Standing standing, bool late, RowState state) =>
        Assert.Equal(state, Regency.All([Agency("a", new() { Standing = standing, IsLate = late, LateFrom = LateFrom })], (_, _) => []).Single().State);

    [Fact]
    public void A_region_where_nobody_adopted_the_model_has_not_joined()
    {
        var coverage = new RollupCoverage { NotJoined = 2, Agencies = 2 };

        var row = Province.All([Region("35.08", new() { Standing = Standing.Unlinked, Coverage = coverage }, agencies: 2)], (_, _) => []).Single(r => r.Place.Code == "35.08");

        Assert.Equal(RowState.NotJoined, row.State);
    }

    [Fact]
    public void Late_is_counted_from_the_day_after_the_due_day()
    {
        var children = new[] { Agency("a", new() { Standing = Standing.Absent, IsLate = true, LateFrom = LateFrom }) };
        var row = Regency.All(children, (_, _) => []).Single();

        Assert.Equal(new DateOnly(2020, 1, 15), row.Due);
        Assert.Equal(10, row.DaysLate);
        var first = new OverviewRows(RegionCatalogue.Find(RegionCode.Parse("35.08"))!, Query, Definition, LateFrom).All(children, (_, _) => []).Single();
        Assert.Equal(1, first.DaysLate);
    }

    [Fact]
    public void What_is_converted_is_shown_by_the_shared_formula_and_says_how()
    {
        var row = Regency.All([Agency("a", Counted(10, 200, LinkGrade.B) with { Value = TypedValue.Of(7), Reason = "dihitung per seribu" })], (_, _) => []).Single();

        Assert.Equal(TypedValue.Of(5), row.Figure.Value);
        Assert.Equal("dikonversi: dihitung per seribu", row.Reason!.Id);
        Assert.Equal([10m, 200m], row.Figure.Sums.Select(sum => sum.Value.Amount));
    }

    [Fact]
    public void Late_and_excluded_name_agencies_below_and_count_them_above()
    {
        OverviewChildView[] children =
        [
            Region("35.08", Counted(10, 200, coverage: new() { Reported = 1, Expected = 3, Late = 2, GradeC = 1 }) with { LateFrom = LateFrom }, agencies: 4),
            Region("35.09", new() { Standing = Standing.Hidden, Coverage = new() { Hidden = 1, Expected = 1 } }),
        ];
        var rows = Province.All(children, (_, _) => []);

        var late = Assert.Single(Province.Late(rows, children));
        Assert.Equal(("35.08", 2, 10), (late.Who.Code, late.Agencies, late.DaysLate));
        Assert.Equal(
            [("35.08", RowState.Listed, (LinkGrade?)LinkGrade.C), ("35.09", RowState.Hidden, null)],
            Province.Excluded(rows, children).Select(left => (left.Who.Code, left.State, left.Grade)));

        OverviewChildView[] agencies = [Agency("a", new() { Standing = Standing.Listed, Grade = LinkGrade.C, Reason = "membagi dengan semua koperasi", Why = ExclusionCodes.GradeC })];
        var excluded = Assert.Single(Regency.Excluded(Regency.All(agencies, (_, _) => []), agencies));
        Assert.Equal("maksud sama, rumus atau populasi lain: membagi dengan semua koperasi", excluded.Reason!.Id);
    }

    [Fact]
    public void Provinces_stand_on_a_map_and_other_regions_in_order()
    {
        Assert.All(Rows("id").All([], (_, _) => []), row => Assert.NotNull(row.TileRow));
        Assert.All(Rows("33").All([], (_, _) => []), row => Assert.Null(row.TileRow));
    }

    [Theory]
    [InlineData(ExclusionCodes.NotVisible, "rahasia", null)]
    [InlineData(ExclusionCodes.NotLinked, null, null)]
    [InlineData(ExclusionCodes.GradeD, "lain sama sekali", "hanya namanya sama: lain sama sekali")]
    [InlineData(ReasonCodes.DivisionByZero, null, "pembagi nol")]
    public void Reasons_are_words(string code, string? stated, string? expected) =>
        Assert.Equal(expected, RowReason.Of(code, stated)?.Id);

    private static OverviewRows Rows(string region) => new(RegionCatalogue.Find(RegionCode.Parse(region))!, Query, Definition, Now);
}
