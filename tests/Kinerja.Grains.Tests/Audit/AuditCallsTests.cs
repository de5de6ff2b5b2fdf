using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>What is acknowledged has its entry, once.</summary>
public sealed class AuditCallsTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Outcomes => CommandSweep.Outcomes;

    [Fact]
    public async Task A_change_says_who_did_what_from_where_and_what_was_there_before()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        await WithPlan();
        (await Cell.Report(Mine(Report(12)))).Ok();
        var command = Mine(Report(17));
        (await Cell.Report(command)).Ok();

        var entry = (await AuditCluster.Entries(_cluster, _agency))[^1];
        var happened = entry.Event;
        Assert.Equal((command.OperationId, "IIndicatorYear.Report", $"indicator-year/{_agency}|data-sehat|2014"), (happened.OperationId, happened.Action, happened.Object));
        Assert.Equal((AuditCluster.Actor.Id, "Siti Aminah", (ActorRole?)ActorRole.Operator, CallerKind.Person), (happened.ActorId, happened.ActorName, happened.Role, happened.Kind));
        Assert.Equal((AuditTrail.SessionOf(AuditCluster.Person(_agency)), "10.0.0.7", AuditOutcome.Done, null), (happened.Session, happened.Source, happened.Outcome, happened.Code));
        Assert.DoesNotContain("sesi-1", happened.Session, StringComparison.Ordinal);
        Assert.Contains("17", happened.What, StringComparison.Ordinal);
        Assert.Contains("12", happened.Before, StringComparison.Ordinal);
        Assert.Contains("17", happened.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", happened.What, StringComparison.Ordinal);
        Assert.Empty(await audit.Verify(_agency));
    }

    [Fact]
    public async Task A_repetition_adds_nothing_a_refusal_its_code_and_a_question_nothing()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        await WithPlan();
        var command = Mine(Report(17));
        (await Cell.Report(command)).Ok();
        var before = await AuditCluster.Entries(_cluster, _agency);
        Assert.True((await Cell.Report(command)).Ok().Receipt.Replayed);
        await Cell.GetFigure(Period.Year);
        Assert.Equal(before.Count, (await AuditCluster.Entries(_cluster, _agency)).Count);

        Assert.Equal("revisionConflict", (await Cell.Report(Mine(Report(18, revision: 1_000)))).Refused());
        var refused = (await AuditCluster.Entries(_cluster, _agency))[^1].Event;
        Assert.Equal((AuditOutcome.Refused, "revisionConflict", null), (refused.Outcome, refused.Code, refused.After));

        // Opening and applying are commands as well, and none has two entries.
        Assert.Equal(["IAgency.Open", "IAgency.ApplyPlan", "IIndicatorYear.Report", "IIndicatorYear.Report"], (await AuditCluster.Entries(_cluster, _agency)).Select(e => e.Event.Action));
    }

    [Fact]
    public async Task What_cannot_be_written_down_is_not_acknowledged_and_its_repetition_is_once()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        await WithPlan();
        var command = Mine(Report(17));
        _cluster.Faults.FailNth(1, Fault.NotApplied, call => call.IsWrite && call.Grain == $"audit/{_agency}");
        await Assert.ThrowsAsync<StorageFailedException>(() => Cell.Report(command));
        _cluster.Faults.Clear();
        Assert.DoesNotContain(await AuditCluster.Entries(_cluster, _agency), e => e.Event.OperationId == command.OperationId);

        Assert.True((await Cell.Report(command)).Ok().Receipt.Replayed);
        Assert.Single(await AuditCluster.Entries(_cluster, _agency), e => e.Event.OperationId == command.OperationId);
        Assert.Single((await Cell.GetHistory(null)).Entries, e => e.OperationId == command.OperationId);
        Assert.Empty(await audit.Verify(_agency));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_realisation_and_its_entry_come_once_whichever_storage_call_fails(string way)
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        await WithPlan();
        var log = AuditCluster.Log(_cluster, _agency);
        await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var command = Mine(Report(n));
            return Task.FromResult(new SweptCommand(
                async () => (await Cell.Report(command)).IsOk,
                async () => (await Cell.GetHistory(null)).Entries.Count(e => e.OperationId == command.OperationId),
                async () =>
                {
                    var receipt = (await Cell.Report(command)).Ok();
                    Assert.Single(await AuditCluster.Entries(_cluster, _agency), e => e.Event.OperationId == command.OperationId);
                    Assert.Empty(await audit.Verify(_agency));
                    return $"{receipt.Sequence} {receipt.Receipt.At:O}";
                },
                async () => (await Cell.Report(Mine(Report(1000 + n)))).IsOk,
                [Cell, log, _cluster.Scorecard(_agency, 2014)]));
        });
    }

    [Fact]
    public async Task A_refused_call_is_in_the_audit_of_whom_it_concerned_and_a_flood_is_counted()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
            await WithPlan();

        // A sibling who guesses: the gate tells the audit, which the sibling does not wait for.
        var sibling = AuditCluster.Person($"{_agency}-lain");
        var trail = Trail();
        for (var i = 0; i < 30; i++)
            await trail.RefusedAsync(new(sibling, "IAgency.GetPlan", _agency, Denial.Hidden));
        var denied = await AuditCluster.Entries(_cluster, _agency, new() { Outcome = AuditOutcome.Denied });
        Assert.Equal(10, denied.Count);
        Assert.All(denied, e => Assert.Equal(("IAgency.GetPlan", sibling.Id, "Hidden", "10.0.0.7"), (e.Event.Action, e.Event.ActorId, e.Event.Code, e.Event.Source)));

        // What does not exist gets no chain; the platform has the entry.
        await trail.RefusedAsync(new(sibling with { Id = "ffffffffffffffffffffffffffffffff" }, "/i/35.08/tebakan/rencana", "/i/35.08/tebakan/rencana", Denial.Hidden));
        Assert.Equal(0, (await Head("35.08|tebakan")).Sequence);
        Assert.True((await Head(AccessScope.Platform)).Sequence > 0);
    }

    [Fact]
    public async Task A_sign_in_is_written_down_wherever_its_person_holds_a_role_and_once()
    {
        var person = AuditCluster.Person(_agency) with { Session = Operation() };
        await Trail().SignedIn(person);
        await Trail().SignedIn(person);
        await Trail().SignedOut(person);

        Assert.Equal(
            [AuditOutcome.SignedIn, AuditOutcome.SignedOut],
            (await AuditCluster.Entries(_cluster, _agency, new() { Who = person.Id })).Select(e => e.Event.Outcome));
    }

    [Theory]
    [InlineData("35.08|dinkop-um|iku-1|2019", "35.08|dinkop-um")]
    [InlineData("/api/v1/agencies/35.08/dinkop-um/plan", "35.08|dinkop-um")]
    [InlineData("/i/35.08/dinkop-um", "35.08|dinkop-um")]
    [InlineData("/w/35.08", "35.08")]
    [InlineData("35|2019", "35")]
    [InlineData("/masuk", "platform")]
    [InlineData("", "platform")]
    public void An_address_belongs_to_the_scope_it_speaks_of(string target, string scope) => Assert.Equal(scope, AuditTrail.ScopeOf(target));

    private IIndicatorYear Cell => _cluster.Cell(_agency, "data-sehat", 2014);

    private static ReportRealisation Mine(ReportRealisation command) => command with { Actor = AuditCluster.Actor };

    private AuditTrail Trail() => _cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<AuditTrail>();

    private async Task<AuditHead> Head(string scope)
    {
        var admin = AuditCluster.Person(scope) with { Grants = [new(scope, scope == AccessScope.Platform ? ActorRole.PlatformAdmin : ActorRole.AgencyAdmin)] };
        using (Callers.Use(admin))
            return await AuditCluster.Log(_cluster, scope).Head();
    }

    private async Task WithPlan()
    {
        (await _cluster.Agency(_agency).Open(Open() with { Actor = AuditCluster.Actor })).Ok();
        await _cluster.ApplyAll(_agency, Apply() with { Actor = AuditCluster.Actor });
    }
}
