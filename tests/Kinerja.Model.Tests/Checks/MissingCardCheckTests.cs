using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

public sealed class MissingCardCheckTests
{
    [Fact]
    public void Every_outcome_indicator_of_Lumajang_lacks_direction_owner_and_source()
    {
        var findings = Lumajang.Plan.Rule(8);

        Assert.Equal(
            ["r8-tujuan-1", "r8-iku-1", "r8-iku-2", "r8-tujuan-2", "r8-iku-4", "r8-iku-5", "r8-iku-6"],
            findings.Ids());
        Assert.Equal(
            "Kartu “Persentase koperasi sehat” belum lengkap. Mohon isi arah (usulan: makin tinggi makin baik, belum dikonfirmasi), penanggung jawab, "
                + "dan sumber data.",
            findings[1].Message.Id);
        Assert.EndsWith("penanggung jawab, sumber data, dan nilai tahun dasar.", findings[4].Message.Id, StringComparison.Ordinal);
        Assert.All(findings, f => Assert.Equal(Severity.Incomplete, f.Severity));
        Assert.Equal(["46:5"], findings[1].Places());
    }

    [Fact]
    public void A_complete_card_is_no_finding() => Assert.Empty(new PlanBuilder().Key("a", "1,0 2,0").Build().Rule(8));

    [Fact]
    public void Outputs_and_components_are_not_asked() => Assert.Empty(new PlanBuilder()
        .Row("iki-1", IndicatorLevel.Individual, "", null, i => i with { Owner = null, Polarity = null }, null)
        .Row("data-um", IndicatorLevel.Component, "", null, i => i with { Owner = null, Polarity = null }, null)
        .Build().Rule(8));

    public static TheoryData<string, string> Gaps => new()
    {
        { "polarity", "the direction (whether higher or lower is better)" },
        { "owner", "the owner" },
        { "source", "the data source" },
        { "range", "the bounds of the target range" },
        { "reversed", "the bounds of the target range" },
        { "formula", "a formula that can be read" },
        { "baseline", "the base-year value" },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void What_is_missing_is_named(string gap, string words) => Assert.Equal(
        new Text("", $"The card of “Persentase a” is not complete. Please state {words}.").En,
        Assert.Single(Without(gap).Rule(8)).Message.En);

    private static Plan Without(string gap) => new PlanBuilder { BaseYear = gap == "baseline" ? null : 2013 }
        .Key("a", "1,0 2,0", gap == "formula" ? "Jml (koperasi /" : null, i => gap switch
        {
            "polarity" => i with { Polarity = null },
            "owner" => i with { Owner = " " },
            "source" => i with { DataSource = null },
            "range" => i with { Polarity = Polarity.Range },
            "reversed" => i with { Polarity = Polarity.Range, Range = new(3, 2) },
            _ => i,
        })
        .Build();
}
