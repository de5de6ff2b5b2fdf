using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Tests.Accounts;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.SingleSignOn;

/// <summary>The provider of a scope: who sets it, who is told its secret, and that an act is one however often it is sent.</summary>
public sealed class SingleSignOnTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private static readonly ProviderSettings Good = new() { IsOn = true, Label = "SSO Lumajang", Authority = "https://sso.lumajangkab.go.id", ClientId = "kinerja", Domains = ["lumajangkab.go.id"] };

    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    private ISingleSignOn Provider => _cluster.Cluster.Client.GetGrain<ISingleSignOn>(_agency);

    [Fact]
    public async Task The_secret_goes_to_the_part_of_the_site_that_signs_people_in_and_to_nobody_else()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            (await Provider.Save(Command(Good) with { ProtectedSecret = "terlindung-xyz" })).Ok();
            var view = await Provider.Get();
            Assert.Equal((true, 1L, "Siti Aminah"), (view.HasSecret, view.Revision, view.By));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Provider.Find());
        }

        using (Callers.Use(Caller.Service(ServiceNames.Accounts)))
        {
            Assert.Equal("terlindung-xyz", (await Provider.Find())!.ProtectedSecret);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Provider.Get());
        }

        var entries = await AuditCluster.Entries(_cluster, _agency);
        var entry = Assert.Single(entries, e => e.Event.Action == "ISingleSignOn.Save").Event;
        Assert.DoesNotContain("terlindung", entry.What + entry.Before + entry.After, StringComparison.Ordinal);
        Assert.Contains("\"hasSecret\":false", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"hasSecret\":true", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leads_the_site_to_another_address_types_the_secret_again()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        (await Provider.Save(Command(Good) with { ProtectedSecret = "terlindung" })).Ok();
        Assert.Equal("secretRequired", (await Provider.Save(Command(Good with { Authority = "https://sso.contoh.example" }, 1))).Refused());
        Assert.Equal("secretRequired", (await Provider.Save(Command(Good with { ClientId = "lain" }, 1))).Refused());
        (await Provider.Save(Command(Good with { Label = "SSO" }, 1))).Ok();
        Assert.True((await Provider.Get()).HasSecret);
        (await Provider.Save(Command(Good with { Authority = "https://sso.contoh.example" }, 2) with { ForgetSecret = true })).Ok();
        Assert.False((await Provider.Get()).HasSecret);
    }

    [Fact]
    public async Task One_secret_is_told_from_another_among_repetitions()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        var command = Command(Good) with { ProtectedSecret = "terlindung-1", SecretMark = "a" };
        var first = (await Provider.Save(command)).Ok();
        // Protected anew, the same secret is another text.
        Assert.Equal(first with { Replayed = true }, (await Provider.Save(command with { ProtectedSecret = "terlindung-2" })).Ok());
        Assert.Equal("operationReused", (await Provider.Save(command with { ProtectedSecret = "lain", SecretMark = "b" })).Refused());
    }

    [Fact]
    public async Task A_provider_that_is_switched_off_is_none()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
            (await Provider.Save(Command(Good with { IsOn = false }))).Ok();
        using (Callers.Use(Caller.Service(ServiceNames.Accounts)))
            Assert.Null(await Provider.Find());
    }

    [Fact]
    public async Task A_trial_changes_no_settings_and_settings_are_not_written_over_unseen()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        (await Provider.Save(Command(Good))).Ok();
        (await Provider.NoteTry(new() { OperationId = Operation(), Authority = Good.Authority, Result = "ok", Actor = Admin })).Ok();
        var view = await Provider.Get();
        Assert.Equal((1L, "ok"), (view.Revision, view.Try!.Result));
        Assert.Equal("revisionConflict", (await Provider.Save(Command(Good))).Refused());
        (await Provider.Save(Command(Good with { Label = "Lain" }, 1))).Ok();
    }

    [Fact]
    public async Task A_session_of_a_provider_knows_the_scopes_within_and_no_others()
    {
        using var _ = Callers.Use(Caller.Service(ServiceNames.Accounts));
        var account = await _cluster.Cluster.Client.Confirmed(AccountSamples.NewEmail());
        string[] scopes = [_agency, "31.71|dinas-a", "35.08", AccessScope.Platform];
        foreach (var scope in scopes)
            await account.AddScope(scope);
        Assert.Equal(scopes, await account.GetScopes());
        foreach (var (within, known) in new[] { ("", scopes), (_agency, [_agency]), ("35.08", [_agency, "35.08"]), ("35", [_agency, "35.08"]), ("31", ["31.71|dinas-a"]) })
        {
            var session = AccountSecrets.NewId();
            (await account.BeginSession(new() { Id = session, Within = within })).Ok();
            var access = (await account.GetAccess(session))!;
            Assert.Equal((within, string.Join(' ', known)), (access.Within, string.Join(' ', access.Scopes)));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => account.BeginSession(new() { Id = AccountSecrets.NewId(), Within = AccessScope.Platform }));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Settings_are_changed_once_whichever_storage_call_fails(string way)
    {
        await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var agency = $"{_agency}-{n}";
            var provider = _cluster.Cluster.Client.GetGrain<ISingleSignOn>(agency);
            var command = Command(Good);
            return Task.FromResult(new SweptCommand(
                () => As(agency, async () => (await provider.Save(command)).IsOk),
                () => As(agency, async () => (int)(await provider.Get()).Revision),
                () => As(agency, async () => (await provider.Save(command)).Ok() is { Replayed: true } receipt ? $"{receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again")),
                () => As(agency, async () => (await provider.NoteTry(new() { OperationId = Operation(), Authority = Good.Authority, Result = "ok", Actor = Admin })).IsOk),
                [provider]));
        });
    }

    private static Actor Admin { get; } = AuditCluster.Actor with { Role = ActorRole.AgencyAdmin };

    private static SaveProvider Command(ProviderSettings settings, long seen = 0) => new() { OperationId = Operation(), Settings = settings, ExpectedRevision = seen, Actor = Admin };

    private static async Task<T> As<T>(string agency, Func<Task<T>> act)
    {
        using var _ = Callers.Use(AuditCluster.Person(agency));
        return await act();
    }
}
