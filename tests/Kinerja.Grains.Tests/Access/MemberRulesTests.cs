using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access.Storage;
using Kinerja.Grains.Shared;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Access;

/// <summary>Which roles there are where.</summary>
public sealed class MemberRulesTests
{
    private const string Siti = "0123456789abcdef0123456789abcdef";

    private static readonly Actor Admin = new("fedcba9876543210fedcba9876543210", "Bu Admin", Role: ActorRole.AgencyAdmin);

    [Theory]
    [InlineData("35.08|dinas-a", ActorRole.Operator, ActorRole.Head, ActorRole.AgencyAdmin)]
    [InlineData("35|dinas-a", ActorRole.Operator, ActorRole.Head, ActorRole.AgencyAdmin)]
    [InlineData("35.08", ActorRole.AgencyAdmin, ActorRole.Reviewer)]
    [InlineData("35", ActorRole.AgencyAdmin, ActorRole.Reviewer, ActorRole.ProvinceViewer)]
    [InlineData("platform", ActorRole.PlatformAdmin)]
    [InlineData("id")]
    [InlineData("lain")]
    public void Each_scope_has_its_roles(string scope, params ActorRole[] roles)
    {
        foreach (var role in Enum.GetValues<ActorRole>())
            Assert.Equal(roles.Contains(role), MemberRules.Given(scope, new(), Give(role), DateTimeOffset.UnixEpoch).IsOk);
    }

    [Fact]
    public void An_admin_of_the_platform_makes_admins_of_regions_and_no_reviewers()
    {
        var platform = Admin with { Role = ActorRole.PlatformAdmin };
        Assert.True(MemberRules.Given("35.08", new(), Give(ActorRole.AgencyAdmin) with { Actor = platform }, DateTimeOffset.UnixEpoch).IsOk);
        Assert.Equal("roleInvalid", MemberRules.Given("35.08", new(), Give(ActorRole.Reviewer) with { Actor = platform }, DateTimeOffset.UnixEpoch).Refused());
    }

    [Fact]
    public void The_last_admin_stays()
    {
        var state = new MembersState { Members = [Of(Siti, ActorRole.AgencyAdmin), Of(Siti, ActorRole.Operator)] };
        Assert.Equal("lastAdmin", MemberRules.Taken(state, Take(ActorRole.AgencyAdmin)).Refused());
        Assert.True(MemberRules.Taken(state, Take(ActorRole.Operator)).IsOk);
        Assert.Equal("noMember", MemberRules.Taken(state, Take(ActorRole.Head)).Refused());
        var two = state with { Members = [.. state.Members, Of(Admin.Id, ActorRole.AgencyAdmin)] };
        Assert.Equal([(Siti, ActorRole.Operator), (Admin.Id, ActorRole.AgencyAdmin)], MemberRules.Taken(two, Take(ActorRole.AgencyAdmin)).Ok().Select(m => (m.Account, m.Role)));
    }

    [Theory]
    [InlineData("siti")]
    [InlineData("")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void Only_an_account_gets_a_role(string account) =>
        Assert.Equal("accountInvalid", MemberRules.Given("35.08", new(), Give(ActorRole.Reviewer) with { Account = account }, DateTimeOffset.UnixEpoch).Refused());

    private static GiveRole Give(ActorRole role) => new() { OperationId = "op", Account = Siti, Name = "Siti", Role = role, Actor = Admin };

    private static TakeRole Take(ActorRole role) => new() { OperationId = "op", Account = Siti, Role = role, Actor = Admin };

    private static Member Of(string account, ActorRole role) => new(account, "Nama", role, DateTimeOffset.UnixEpoch, "Bu Admin");
}
