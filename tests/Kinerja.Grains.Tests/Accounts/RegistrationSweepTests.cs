using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Accounts;

/// <summary>Every storage call of a registration fails once, in every way that a storage account knows: nothing is stuck, nothing happens twice.</summary>
public sealed class RegistrationSweepTests(SweptCluster swept) : IClassFixture<SweptCluster>
{
    private readonly KinerjaCluster _cluster = swept.Cluster;
    private readonly IGrainFactory _grains = swept.Cluster.Cluster.Client;

    public static TheoryData<string> Ways => CommandSweep.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_account_is_registered_once(string way)
    {
        var calls = await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var (email, fresh) = (AccountSamples.NewEmail(), AccountSecrets.NewId());
            var open = AccountSamples.Opening(email, AccountSecrets.NewTicket());
            return Task.FromResult(new SweptCommand(
                async () => (await _grains.Register(open, fresh)).IsOk,
                async () => await _grains.FindByEmail(email) is null ? 0 : 1,
                async () => (await _grains.Register(open, fresh)).Ok()!,
                async () => (await _grains.Register(AccountSamples.Opening(email, AccountSecrets.NewTicket()), AccountSecrets.NewId())).Ok() == fresh,
                [_grains.EmailName(email), _grains.Account(fresh)]));
        });
        Assert.InRange(calls, 5, 8);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_account_is_confirmed_once(string way)
    {
        var calls = await CommandSweep.RunAsync(_cluster, way, async n =>
        {
            var (email, secret) = (AccountSamples.NewEmail(), AccountSecrets.NewTicket());
            var account = (await _grains.Register(AccountSamples.Opening(email, secret), AccountSecrets.NewId())).Ok()!;
            var confirm = AccountSamples.Using(TicketPurpose.Confirm, secret);
            return new SweptCommand(
                async () => (await _grains.Redeem(account, confirm)).IsOk,
                async () => (await _grains.Account(account).Get())!.Credentials.IsConfirmed ? 1 : 0,
                async () => $"{(await _grains.Redeem(account, confirm)).Ok().Revision} {(await _grains.EmailName(email).Find())!.IsBound}",
                async () => (await _grains.Account(account).Issue(new() { OperationId = Operation(), Purpose = TicketPurpose.Reset, Hash = AccountSecrets.Hash("x") })).IsOk,
                [_grains.EmailName(email), _grains.Account(account)]);
        });
        Assert.InRange(calls, 5, 8);
    }
}
