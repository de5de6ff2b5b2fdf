using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Tenants;

/// <summary>Suspending and closing are acts with reasons, by those who may, and stand in the audit.</summary>
public sealed class TenantTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    private static Caller Platform { get; } = new()
    {
        Kind = CallerKind.Person, Id = "abcdefabcdefabcdefabcdefabcdefab", Name = "Admin Platform", Grants = [new(AccessScope.Platform, ActorRole.PlatformAdmin)], SecondFactor = true,
    };

    private ITenant Tenant => _cluster.Cluster.Client.GetGrain<ITenant>(_agency);

    [Fact]
    public async Task The_platform_suspends_and_resumes_and_the_admin_closes()
    {
        using (Callers.Use(Platform))
        {
            Assert.Equal("reasonRequired", (await Tenant.Judge(Act(TenantAct.Suspend, null))).Refused());
            (await Tenant.Judge(Act(TenantAct.Suspend))).Ok();
            Assert.Equal("tenantStatus", (await Tenant.Judge(Act(TenantAct.Suspend))).Refused());
            (await Tenant.Judge(Act(TenantAct.Resume))).Ok();
            Assert.Equal("tenantActNotAllowed", (await Tenant.Judge(Act(TenantAct.Activate))).Refused());
            await Assert.ThrowsAsync<AccessDeniedException>(() => Tenant.Close(Act(TenantAct.Close)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Tenant.Get());
        }

        var admin = AuditCluster.Actor with { Role = ActorRole.AgencyAdmin };
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => Tenant.Judge(Act(TenantAct.Suspend) with { Actor = admin }));
            (await Tenant.Close(Act(TenantAct.Close) with { Actor = admin })).Ok();
            var view = await Tenant.Get();
            Assert.Equal((TenantStatus.Closed, 3), (view.Status, view.Revision));
            Assert.Equal([TenantAct.Suspend, TenantAct.Resume, TenantAct.Close], view.Steps.Select(s => s.Act));
            Assert.All(view.Steps, s => Assert.Equal("karena begitu", s.Reason));
        }

        var entries = await AuditCluster.Entries(_cluster, _agency);
        Assert.Equal(
            ["reasonRequired", null, "tenantStatus", null, "tenantActNotAllowed", null], entries.Where(e => e.Event.Action.StartsWith("ITenant.", StringComparison.Ordinal) && e.Event.Outcome != Grains.Audit.Contracts.AuditOutcome.Denied).Select(e => e.Event.Code));
    }

    [Fact]
    public async Task The_directory_says_where_an_agency_stands_although_it_could_not_be_told_at_once()
    {
        var agency = SharedCluster.NewAgency();
        using (Callers.Use(AuditCluster.Person(agency)))
            (await _cluster.Agency(agency).Open(Samples.Open() with { Actor = AuditCluster.Actor })).Ok();
        using var _ = Callers.Use(Platform);
        var (tenant, directory) = (_cluster.Cluster.Client.GetGrain<ITenant>(agency), _cluster.Cluster.Client.GetGrain<IDirectory>(agency.Split('|')[0]));
        _cluster.Faults.Set(c => c.IsWrite && c.Grain.StartsWith("directory/", StringComparison.Ordinal) ? Fault.NotApplied : Fault.None);
        (await tenant.Judge(Act(TenantAct.Suspend))).Ok();
        Assert.Equal(TenantStatus.Active, await Listed());
        _cluster.Faults.Clear();

        await _cluster.Cluster.DeactivateAsync(tenant);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await Listed() != TenantStatus.Suspended)
        {
            Assert.False(limit.IsCancellationRequested, "Nobody tells it.");
            Assert.Equal(TenantStatus.Suspended, (await tenant.Inspect()).Status);
        }

        async Task<TenantStatus> Listed() => (await directory.List()).Single(e => e.Code == agency.Split('|')[1]).State;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_step_is_taken_once_whichever_storage_call_fails(string way)
    {
        using var _ = Callers.Use(Platform);
        await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var tenant = _cluster.Cluster.Client.GetGrain<ITenant>($"{_agency}-{n}");
            var command = Act(TenantAct.Suspend);
            return Task.FromResult(new SweptCommand(
                async () => (await tenant.Judge(command)).IsOk,
                async () => (await tenant.Inspect()).Steps.Count(s => s.Act == TenantAct.Suspend),
                async () => (await tenant.Judge(command)).Ok() is { Replayed: true } receipt ? $"{receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again"),
                async () => (await tenant.Judge(Act(TenantAct.Resume))).IsOk || (await tenant.Inspect()).Status == TenantStatus.Active,
                [tenant]));
        });
    }

    private static ChangeTenant Act(TenantAct act, string? reason = "karena begitu") => new()
    {
        OperationId = Operation(), Act = act, Reason = reason, Actor = new(Platform.Id, Platform.Name, Role: ActorRole.PlatformAdmin),
    };
}
