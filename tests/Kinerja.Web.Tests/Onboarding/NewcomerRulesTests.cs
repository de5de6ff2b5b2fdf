using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Onboarding;
using Kinerja.Web.Components.Pages.Onboarding;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Onboarding;

/// <summary>Tokens, ids and the order of steps.</summary>
public sealed class NewcomerRulesTests
{
    private static readonly Caller Proven = TestCallers.Person("0123456789abcdef0123456789abcdef");

    private static readonly RegistrationView View = new() { Id = "00112233445566778899aabbccddeeff", Status = RegistrationStatus.Draft, Region = "35.08" };

    [Fact]
    public void A_token_is_random_and_only_its_hash_names_the_invitation()
    {
        var tokens = Enumerable.Range(0, 200).Select(_ => InvitationToken.New()).ToList();
        Assert.Distinct(tokens);
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{43}$", token));
        Assert.All(tokens, token => Assert.Matches("^[0-9a-f]{64}$", InvitationToken.Hash(token)));
        Assert.Equal(InvitationToken.Hash(tokens[0]), InvitationToken.Hash(tokens[0]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pendek")]
    [InlineData("../../admin/pendaftaran/aaaaaaaaaaaaaaaaaaa")]
    [InlineData("ааааааааааааааааааааааааааааааааааааааааааа")] // Cyrillic
    public void What_cannot_be_a_token_has_no_hash(string? token) => Assert.Null(InvitationToken.Hash(token));

    [Fact]
    public void A_form_that_is_sent_twice_begins_one_registration_and_another_account_another()
    {
        var operation = OperationIds.New();
        Assert.Equal(RegistrationIds.For("a", operation), RegistrationIds.For("a", operation));
        Assert.NotEqual(RegistrationIds.For("a", operation), RegistrationIds.For("b", operation));
        Assert.True(RegistrationIds.IsId(RegistrationIds.For("a", operation)));
        Assert.False(RegistrationIds.IsId("0123"));
        Assert.False(RegistrationIds.IsId(operation));
    }

    [Fact]
    public void The_next_step_is_the_first_that_is_not_done()
    {
        Assert.Equal(StepNames.Email, StepNames.Next(View, Proven));
        var confirmed = View with { Email = "a@b.id", Status = RegistrationStatus.EmailConfirmed };
        Assert.Equal(StepNames.Agency, StepNames.Next(confirmed, Proven));
        Assert.Equal(StepNames.Factor, StepNames.Next(confirmed with { Code = "dinkop" }, Proven with { SecondFactor = false }));
        Assert.Equal(StepNames.Begin, StepNames.Next(confirmed with { Code = "dinkop" }, Proven));
        Assert.Equal(StepNames.Send, StepNames.Next(confirmed with { Code = "dinkop", Beginning = Beginning.Document }, Proven));
        Assert.Equal(StepNames.Send, StepNames.Next(View with { Status = RegistrationStatus.AwaitingApproval }, Proven));
    }

    [Theory]
    [InlineData("dinkop", "", "Lain", true)]
    [InlineData("lain", "2.17", "Lain", true)]
    [InlineData("lain", "1.02", "DINAS KOPERASI", true)]
    [InlineData("lain", "1.02", "Dinas Kesehatan", false)]
    [InlineData("lain", "", "Dinas Kesehatan", false)]
    public void An_agency_is_pointed_out_by_address_affair_or_name(string code, string affair, string name, bool like) => Assert.Equal(
        like, AgencyLikeness.IsLike(new(code, name, affair, TenantStatus.Active), View with { Code = "dinkop", Affair = "2.17", Name = "Dinas Koperasi" }));
}
