using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>The gate before the grain, for calls that went round the one at the edge: these come from a client outside of the silo, which has none.</summary>
public sealed class GateTests(Support.Storage storage) : IAsyncLifetime
{
    private const string Agency = "35.08|dinas-a";

    private static readonly Caller Operator = new()
    {
        Kind = CallerKind.Person, Id = "siti", Name = "Siti Aminah", Grants = [new(Agency, ActorRole.Operator)],
    };

    private KinerjaCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await KinerjaCluster.Start(storage, gate: true);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task The_whole_way_from_plan_to_overview_works_through_the_gate()
    {
        var actor = Someone with { Role = ActorRole.Operator };
        using (Callers.Use(Operator))
        {
            (await _cluster.Agency(Agency).Open(Open() with { Actor = actor })).Ok();
            var applied = (await _cluster.Agency(Agency).ApplyPlan(Apply() with { Actor = actor })).Ok();
            Assert.Equal(0, applied.Remaining);
            (await _cluster.Cell(Agency, "data-sehat", 2014).Report(Report(17) with { Actor = actor })).Ok();
            (await _cluster.Cell(Agency, "data-dinilai", 2014).Report(Report(328) with { Actor = actor })).Ok();
            Assert.NotNull((await _cluster.Scorecard(Agency, 2014).Get(Period.Year)).Ok());
        }

        using (Callers.Use(Operator with { Id = "budi", Name = "Budi", SecondFactor = true, Grants = [new("35.08", ActorRole.Reviewer)] }))
        {
            Assert.NotNull((await _cluster.Overview("35.08", 2014).Get(new(Period.Year))).Ok());
            Assert.NotNull((await _cluster.Scorecard(Agency, 2014).Get(Period.Year)).Ok());
        }

        Assert.NotNull((await _cluster.Overview("35", 2014).Get(new(Period.Year, Visibility.Published))).Ok());
        Assert.Equal([2014], (await _cluster.Cluster.Client.GetGrain<IRegionYears>("35.08").Get()).Where(y => y == 2014));
    }

    [Fact]
    public async Task Nobody_reaches_what_belongs_to_the_system()
    {
        using (Callers.Use(Operator with { SecondFactor = true, Grants = [new(Agency, ActorRole.Operator), new("35.08", ActorRole.Reviewer)] }))
        {
            await Refused(Denial.Hidden, () => _cluster.Scorecard(Agency, 2014).BeginChange(["iku-1"], []));
            await Refused(Denial.Hidden, () => _cluster.Scorecard(Agency, 2014).Contribute());
            await Refused(Denial.Hidden, () => _cluster.Overview("35.08", 2014).BeginChange(Agency));
            await Refused(Denial.Hidden, () => _cluster.Overview("35.08", 2014).Answer());
            await Refused(Denial.Hidden, () => _cluster.Agency(Agency).GetCell("iku-1", 2014));
        }
    }

    [Fact]
    public async Task A_command_in_the_name_of_another_is_refused()
    {
        using (Callers.Use(Operator))
        {
            foreach (var actor in new Actor[] { new("budi", "Siti Aminah", Role: ActorRole.Operator), new("siti", "Bu Kepala", Role: ActorRole.Operator), new("siti", "Siti Aminah", Role: ActorRole.Head) })
                await Refused(Denial.Forbidden, () => _cluster.Agency(Agency).Open(Open() with { Actor = actor }));
        }
    }

    [Fact]
    public async Task The_question_itself_says_what_it_needs()
    {
        await Refused(Denial.NotSignedIn, () => _cluster.Overview("35.08", 2014).Get(new(Period.Year)));
        using (Callers.Use(Operator with { Grants = [new("35", ActorRole.ProvinceViewer)] }))
        {
            Assert.NotNull(await _cluster.Overview("35.08", 2014).Get(new(Period.Year, Visibility.Verified)));
            await Refused(Denial.Forbidden, () => _cluster.Overview("35.08", 2014).Get(new(Period.Year)));
            await Refused(Denial.Forbidden, () => _cluster.Overview("35.08", 2014).Explain(new(Period.Year, (Visibility)9, "koperasi-um.sehat")));
            await Refused(Denial.Forbidden, () => _cluster.Overview("31", 2014).Absentees(new(Period.Year, Visibility.Verified, "koperasi-um.sehat")));
        }
    }

    [Fact]
    public async Task A_sibling_and_what_does_not_exist_are_refused_alike()
    {
        using (Callers.Use(Operator))
        {
            foreach (var agency in new[] { "35.08|dinas-b", "35.08|tidak-ada", "31.71|dinas-a" })
            {
                await Refused(Denial.Hidden, () => _cluster.Agency(agency).GetPlan());
                await Refused(Denial.Hidden, () => _cluster.Cell(agency, "iku-1", 2014).Pull());
                await Refused(Denial.Hidden, () => _cluster.Periods(agency, 2014).Change(Step(PeriodAct.Submit)));
            }
        }
    }

    private static async Task Refused(Denial denial, Func<Task> call) => Assert.Equal(denial, (await Assert.ThrowsAsync<AccessDeniedException>(call)).Denial);
}
