using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Lumajang;

/// <summary>Figures, units and formulas of the document.</summary>
public sealed class LumajangFiguresTests
{
    private static readonly Plan Plan = LumajangDocument.Plan;
    private static readonly string[] Lines = LumajangDocument.Lines;

    [Fact]
    public void Forty_nine_year_cells_are_41_numbers_and_8_dashes()
    {
        Assert.Equal(49, Plan.Targets.Count);
        Assert.Equal(41, Plan.Targets.Count(t => t.Value.IsNumber));
        var dashes = Plan.Targets.Where(t => !t.Value.IsNumber).ToList();
        Assert.Equal(8, dashes.Count);
        Assert.All(dashes, d => Assert.Equal(TypedValue.MissingBecause(ReasonCodes.DashInSource), d.Value));
        Assert.All(dashes, d => Assert.Equal("-", d.Text));
    }

    [Theory]
    [InlineData("tujuan-1", 45, 0, "2013=87,3 2014=87,6 2015=88,2 2016=89,6 2017=89,7 2018=89,8 2019=91,9")]
    [InlineData("iku-1", 46, 0, "2013=1,12 2014=1,63 2015=1,58 2016=2,16 2017=2,64 2018=4,57 2019=5,06")]
    [InlineData("iku-2", 47, 0, "2013=65,19 2014=64,68 2015=64,79 2016=68,45 2017=69,05 2018=87,50 2019=87,97")]
    [InlineData("tujuan-2", 48, 0, "2013=Missing:dashInSource 2014=Missing:dashInSource 2015=1,6 2016=0,81 2017=1,20 2018=0,59 2019=0,59")]
    [InlineData("iku-4", 49, 0, "2013=Missing:dashInSource 2014=Missing:dashInSource 2015=0,51 2016=0,50 2017=1,02 2018=1,06 2019=2,03")]
    [InlineData("iku-5", 50, 0, "2013=Missing:dashInSource 2014=Missing:dashInSource 2015=0,52 2016=1,02 2017=1,53 2018=2,04 2019=2,54")]
    [InlineData("iku-6", 52, 1, "2013=Missing:dashInSource 2014=Missing:dashInSource 2015=0,44 2016=0,88 2017=0,51 2018=0,79 2019=0,49")]
    public void Each_series_keeps_its_decimals_and_its_cells(string code, int line, int shift, string series)
    {
        Assert.Equal(series, Plan.Series(code));
        Assert.Equal([.. Enumerable.Range(8 + shift, 7).Select(c => $"L{line}C{c}")], Plan.TargetsOf(code).Select(t => Drafts.Place(t.Source)));
        Assert.Equal([.. Lines[line - 1].Split('\t').TakeLast(7)], Plan.TargetsOf(code).Select(t => t.Text));
        Assert.Equal([true, false, false, false, false, false, false], Plan.TargetsOf(code).Select(t => t.IsBase));
    }

    [Theory]
    [InlineData("tujuan-1", "%", "%", false, 1, Accumulation.Ratio)]
    [InlineData("iku-1", "%", "%", false, 2, Accumulation.Ratio)]
    [InlineData("iku-2", "%", "%", false, 2, Accumulation.Ratio)]
    [InlineData("tujuan-2", "%", null, true, 2, Accumulation.Growth)]
    [InlineData("iku-4", "%", "Unit", true, 2, Accumulation.Growth)]
    [InlineData("iku-5", "%", "%", false, 2, Accumulation.Ratio)]
    [InlineData("iku-6", "%", "Unit", true, 2, Accumulation.Growth)]
    public void Unit_is_proposed_from_the_formula_and_kept_as_written(
        string code, string unit, string? written, bool proposed, int decimals, Accumulation accumulation)
    {
        var indicator = Plan.One(code);
        Assert.Equal((unit, written, proposed), (indicator.Unit, indicator.UnitText, indicator.UnitProposed));
        Assert.Equal(decimals, indicator.Decimals);
        Assert.Equal((accumulation, false), (indicator.Accumulation, indicator.AccumulationProposed));
        Assert.Null(indicator.Polarity);
        Assert.Equal(Polarity.Higher, indicator.ProposedPolarity);
    }

    [Fact]
    public void Formulas_stand_as_written()
    {
        foreach (var (code, line, cell) in new[] { ("tujuan-1", 45, 5), ("iku-1", 46, 5), ("iku-2", 47, 5), ("tujuan-2", 48, 5), ("iku-4", 49, 5), ("iku-5", 50, 5), ("iku-6", 52, 6) })
            Assert.Equal(Lines[line - 1].Split('\t')[cell], Plan.One(code).FormulaText);
    }

    [Fact]
    public void Components_are_made_once_for_both_years_and_all_spellings()
    {
        Assert.Equal(
            [
                "data-jumlah-koperasi-sehat L46C6",
                "data-jumlah-koperasi-yang-dinilai L46C6 L47C6 L45C6",
                "data-jumlah-koperasi-cukup-sehat L47C6",
                "data-jumlah-um L49C6 L48C6",
                "data-jumlah-um-terdaftar-yang-mandiri L50C6",
                "data-jumlah-seluruh-um-yang-terdaftar L50C6",
                "data-jumlah-um-yang-berubah-status-ke-uk L52C7",
                "data-jumlah-koperasi-sehat-dan-cukup-sehat L45C6",
            ],
            Plan.Level(IndicatorLevel.Component).Select(i => $"{i.Code} {string.Join(' ', i.Sources.Select(Drafts.Place))}"));
        Assert.All(Plan.Level(IndicatorLevel.Component), c => Assert.Equal((Accumulation.Last, true), (c.Accumulation, c.AccumulationProposed)));
    }
}
