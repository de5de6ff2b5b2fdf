using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

public sealed class UnitAgainstFormulaCheckTests
{
    private const string Share = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";

    [Fact]
    public void Lumajang_misses_one_unit_and_writes_Unit_for_two_percentages()
    {
        var findings = Lumajang.Plan.Rule(3);

        Assert.Equal(["r3-tujuan-2", "r3-iku-4", "r3-iku-6"], findings.Ids());
        Assert.Equal([Severity.Incomplete, Severity.Different, Severity.Different], findings.Select(f => f.Severity));
        Assert.Equal(
            ["× 100 % → %; tertulis (kosong)", "× 100 % → %; tertulis “Unit”", "× 100 % → %; tertulis “Unit”"],
            findings.Select(f => f.Arithmetic!.Id));
        Assert.All(findings, f => Assert.Equal("%", f.Suggestion));
        Assert.Equal(["48:3", "49:5", "52:6"], findings.SelectMany(f => f.Places()));
        Assert.All(findings, f => Assert.Empty(f.Years));
    }

    [Theory]
    [InlineData(Share, "%")]
    [InlineData(Share, "Persen")]
    [InlineData(Share, "persen (%)")]
    [InlineData("Jml koperasi sehat", "koperasi")]
    [InlineData("Persentase koperasi aktif + Persentase koperasi pasif", "%")]
    [InlineData("(Jml kematian ibu / Jml kelahiran hidup) per 100.000 kelahiran hidup", "per 100.000 KH")]
    [InlineData(null, "indeks")]
    public void A_unit_that_fits_is_no_finding(string? formula, string unit) => Assert.Empty(Plan(formula, unit).Rule(3));

    [Theory]
    [InlineData(Share, "Unit", "%")]
    [InlineData(Share, "orang", "%")]
    [InlineData(Share, "", "%")]
    [InlineData("(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100", "", "%")]
    [InlineData("(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100", "Unit", "%")]
    [InlineData("Jml koperasi sehat / Jml koperasi yang dinilai", "%", null)]
    [InlineData("Jml koperasi sehat", "%", null)]
    [InlineData("(Jml kasus / Jml penduduk) x 1.000", "%", null)]
    [InlineData(null, "", null)]
    public void A_unit_that_does_not_fit_is_one_finding(string? formula, string unit, string? suggestion)
    {
        var finding = Assert.Single(Plan(formula, unit).Rule(3));

        Assert.Equal(("r3-a", suggestion), (finding.Id, finding.Suggestion));
    }

    [Fact]
    public void A_confirmed_unit_settles_what_the_document_wrote() =>
        Assert.Equal(["r3-tujuan-2", "r3-iku-6"], Lumajang.Plan.With("iku-4", i => i with { Unit = "%", UnitProposed = false }).Rule(3).Ids());

    [Fact]
    public void A_blank_unit_without_figures_is_no_finding() => Assert.Empty(new PlanBuilder()
        .Row("iki-1", IndicatorLevel.Individual, "", null, i => i with { Unit = null, UnitText = null }, null).Build().Rule(3));

    private static Plan Plan(string? formula, string unit) =>
        new PlanBuilder().Key("a", "87,3 87,6", formula, i => i with { Unit = null, UnitText = unit }).Build();
}
