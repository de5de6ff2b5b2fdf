using System.Security.Cryptography;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Accounts;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Roles as they are given and taken away.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class MembersTests(SharedCluster shared)
{
    private readonly string _scope = SharedCluster.NewAgency();
    private readonly string _siti = AccountId();

    private IMembers Members => shared.Cluster.Cluster.Client.GetGrain<IMembers>(_scope);

    [Fact]
    public async Task A_role_is_held_from_the_moment_it_is_given_until_it_is_taken()
    {
        Assert.Empty(await Members.RolesOf(_siti));
        (await Members.Give(Give(ActorRole.Operator))).Ok();
        var second = (await Members.Give(Give(ActorRole.Head))).Ok();
        Assert.Equal([ActorRole.Operator, ActorRole.Head], await Members.RolesOf(_siti));
        Assert.Empty(await Members.RolesOf(AccountId()));

        var taken = (await Members.Take(Take(ActorRole.Operator))).Ok();
        Assert.Equal([ActorRole.Head], await Members.RolesOf(_siti));
        Assert.Equal(second.Revision + 1, taken.Revision);
        var view = await Members.Get();
        Assert.Equal([("Siti", ActorRole.Head, "Siti Aminah")], view.Members.Select(m => (m.Name, m.Role, m.By)));
    }

    [Fact]
    public async Task The_account_knows_of_a_scope_before_it_holds_a_role_there()
    {
        var account = shared.Cluster.Cluster.Client.Account(_siti);
        (await account.Open(AccountSamples.Opening(AccountSamples.NewEmail()))).Ok();
        await account.Change(c => c with { IsConfirmed = true });
        (await Members.Give(Give(ActorRole.AgencyAdmin))).Ok();
        Assert.Equal([_scope], (await account.GetAccess(await account.SignedIn()))!.Scopes);
    }

    [Fact]
    public async Task A_repeated_command_has_one_effect()
    {
        var give = Give(ActorRole.Operator);
        var first = (await Members.Give(give)).Ok();
        (await Members.Take(Take(ActorRole.Operator))).Ok();
        Assert.Equal(first with { Replayed = true }, (await Members.Give(give)).Ok());
        Assert.Empty(await Members.RolesOf(_siti));
        Assert.Equal("operationReused", (await Members.Give(give with { Role = ActorRole.Head })).Refused());
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        (await Members.Give(Give(ActorRole.AgencyAdmin))).Ok();
        Assert.Equal("lastAdmin", (await Members.Take(Take(ActorRole.AgencyAdmin))).Refused());
        Assert.Equal([ActorRole.AgencyAdmin], await Members.RolesOf(_siti));
    }

    private GiveRole Give(ActorRole role) => new() { OperationId = Operation(), Account = _siti, Name = "Siti", Role = role, Actor = Someone };

    private TakeRole Take(ActorRole role) => new() { OperationId = Operation(), Account = _siti, Role = role, Actor = Someone };

    private static string AccountId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
