using Kinerja.Model.Indicators;
using Kinerja.Model.Models;

namespace Kinerja.Model.Tests.Models;

public sealed class LinkProposerTests
{
    [Fact]
    public void The_same_formula_in_other_words_is_A()
    {
        var proposal = Healthy(Cooperatives.Own(("iku-1", "Persentase jumlah koperasi sehat", "( Jumlah koperasi sehat / jml. Koperasi yg dinilai ) X 100 %")));
        Assert.Equal(("iku-1", LinkGrade.A), (proposal.Own, proposal.Grade));
        Assert.Empty(proposal.Conversion);
    }

    [Fact]
    public void Divided_by_all_instead_of_those_assessed_is_C_and_says_so()
    {
        var proposal = Healthy(Cooperatives.Own(("iku-4", "Persentase koperasi sehat", "(Jml Koperasi sehat / Jml seluruh koperasi) x 100%")));
        Assert.Equal(("iku-4", LinkGrade.C), (proposal.Own, proposal.Grade));
        Assert.Contains("seluruh koperasi", proposal.Reason.Id);
        Assert.Contains("dinilai", proposal.Reason.Id);
    }

    [Fact]
    public void Divided_by_all_where_those_assessed_are_measured_too_can_be_converted_and_is_B()
    {
        var own = Cooperatives.Own(
            ("iku-4", "Persentase koperasi sehat", "(Jml Koperasi sehat / Jml seluruh koperasi) x 100%"),
            ("iku-5", "Persentase koperasi dinilai", "(Jml koperasi yang dinilai / Jml seluruh koperasi) x 100%"));
        var proposal = Healthy(own);
        Assert.Equal(("iku-4", LinkGrade.B), (proposal.Own, proposal.Grade));
        Assert.Equal(["k-sehat", "k-dinilai"], proposal.Conversion.Select(c => c.Component));
        Assert.Empty(LinkRules.Check(
            new() { Shared = "sehat", Own = "iku-4", Grade = LinkGrade.B, Reason = proposal.Reason.Id, Conversion = proposal.Conversion }, own, Cooperatives.Content()));
    }

    [Theory]
    [InlineData("(Jumlah RAT / Jumlah wajib RAT) x 100%")]
    [InlineData(null)]
    public void The_name_alone_is_D(string? formula)
    {
        var proposal = Healthy(Cooperatives.Own(("iku-1", "Persentase koperasi sehat", formula)));
        Assert.Equal(("iku-1", LinkGrade.D), (proposal.Own, proposal.Grade));
    }

    [Fact]
    public void Another_population_under_the_same_formula_is_no_A_and_cannot_be_converted()
    {
        var own = Cooperatives.Own(("iku-1", "Persentase koperasi sehat", Cooperatives.Healthy));
        own = own with { Indicators = [own.Indicators[0] with { Card = own.Indicators[0].Card with { Population = "Koperasi simpan pinjam" } }] };
        var proposal = Healthy(own);
        Assert.Equal(LinkGrade.C, proposal.Grade);
        Assert.Contains("simpan pinjam", proposal.Reason.Id);
    }

    [Fact]
    public void A_mean_is_not_proposed_as_the_same_as_a_count()
    {
        var own = Cooperatives.Own(("iku-1", "Persentase koperasi sehat", Cooperatives.Healthy));
        own = own with { Figures = [.. own.Figures.Select(f => f with { Accumulation = Accumulation.Average })] };
        Assert.Equal(LinkGrade.C, Healthy(own).Grade);
        var refused = LinkRules.Check(new() { Shared = "sehat", Own = "iku-1", Grade = LinkGrade.A, Reason = "sama" }, own, Cooperatives.Content());
        Assert.Equal("gradeNotHeld", Assert.Single(refused).Code);
    }

    [Fact]
    public void Nothing_near_is_proposed_as_nothing()
    {
        var proposal = Healthy(Cooperatives.Own(("iku-1", "Jumlah kunjungan wisata", null)));
        Assert.Equal((null, null), (proposal.Own, proposal.Grade));
    }

    [Fact]
    public void A_measured_count_is_the_shared_count_of_the_same_name()
    {
        var proposals = LinkProposer.Propose(Cooperatives.Own(("iku-1", "Jumlah UM", null)), Cooperatives.Content());
        Assert.Equal(("iku-1", LinkGrade.A), (proposals[2].Own, proposals[2].Grade));
    }

    [Fact]
    public void Of_two_with_the_same_formula_the_key_indicator_is_proposed()
    {
        var own = Cooperatives.Own(("tujuan-1", "Pertumbuhan", Cooperatives.Healthy), ("iku-1", "Koperasi", Cooperatives.Healthy));
        own = own with { Indicators = [own.Indicators[0] with { Card = own.Indicators[0].Card with { Level = IndicatorLevel.Goal } }, own.Indicators[1]] };
        Assert.Equal("iku-1", Healthy(own).Own);
    }

    private static LinkProposal Healthy(OwnPlan own) => LinkProposer.Propose(own, Cooperatives.Content())[0];
}
