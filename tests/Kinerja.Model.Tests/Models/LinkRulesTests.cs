using Kinerja.Model.Models;

namespace Kinerja.Model.Tests.Models;

public sealed class LinkRulesTests
{
    private static readonly OwnPlan Own = Cooperatives.Own(
        ("iku-1", "Persentase koperasi sehat", "(Jml Koperasi sehat / Jml seluruh koperasi) x 100%"),
        ("iku-2", "Persentase koperasi dinilai", "(Jml koperasi yang dinilai / Jml seluruh koperasi) x 100%"));

    private static readonly IndicatorLink B = new()
    {
        Shared = "sehat",
        Own = "iku-1",
        Grade = LinkGrade.B,
        Reason = "Penyebutnya dapat diganti",
        Conversion = [new("k-sehat", [new("data-jumlah-koperasi-sehat")]), new("k-dinilai", [new("data-jumlah-koperasi-yang-dinilai")])],
    };

    [Fact]
    public void Grade_A_wants_the_same_formula() => Refused("gradeNotHeld", B with { Grade = LinkGrade.A, Conversion = [] });

    [Fact]
    public void Grade_B_wants_every_component_converted() => Refused("conversionRequired", B with { Conversion = [B.Conversion[0]] });

    [Fact]
    public void Grade_B_without_any_conversion_is_no_B() => Refused("conversionRequired", B with { Conversion = [] }, 2);

    [Fact]
    public void A_conversion_reads_what_the_agency_measures() =>
        Refused("conversionUnreadable", B with { Conversion = [B.Conversion[0], new("k-dinilai", [new("data-lain")])] });

    [Fact]
    public void A_conversion_names_components_of_the_formula() =>
        Refused("conversionUnknown", B with { Conversion = [.. B.Conversion, new("um", [new("data-jumlah-koperasi-sehat")])] });

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_000)]
    public void A_factor_is_a_number_that_keeps_sums_exact(int factor) =>
        Refused("factorInvalid", B with { Conversion = [B.Conversion[0], new("k-dinilai", [new("data-jumlah-koperasi-yang-dinilai", factor)])] });

    [Fact]
    public void The_year_before_must_be_known_where_the_formula_reads_it() => Refused("conversionUnreadable", new()
    {
        Shared = "tumbuh", Own = "iku-1", Grade = LinkGrade.B, Reason = "coba", Conversion = [new("um", [new("data-jumlah-koperasi-sehat")])],
    });

    [Theory]
    [InlineData(LinkGrade.C)]
    [InlineData(LinkGrade.D)]
    public void C_and_D_carry_no_conversion(LinkGrade grade)
    {
        Refused("conversionWithoutB", B with { Grade = grade });
        Assert.Empty(LinkRules.Check(B with { Grade = grade, Conversion = [] }, Own, Cooperatives.Content()));
    }

    [Fact]
    public void Every_grade_wants_a_reason() => Refused("reasonRequired", B with { Reason = " a " });

    [Fact]
    public void Both_sides_of_a_link_exist()
    {
        Refused("noSharedIndicator", B with { Shared = "tidak-ada" });
        Refused("noIndicator", B with { Own = "data-jumlah-koperasi-sehat" });
    }

    private static void Refused(string code, IndicatorLink link, int times = 1)
    {
        var problems = LinkRules.Check(link, Own, Cooperatives.Content());
        Assert.Equal(times, problems.Count);
        Assert.All(problems, p => Assert.Equal(code, p.Code));
    }
}
