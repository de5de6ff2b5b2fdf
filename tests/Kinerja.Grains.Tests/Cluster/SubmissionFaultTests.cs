using System.Collections.Concurrent;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Submissions while storage fails, silos die and operators go on entering.</summary>
public sealed class SubmissionFaultTests(Support.Storage storage)
{
    private const int MaxCalls = 40;
    private readonly string _agency = SharedCluster.NewAgency();

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task Each_step_takes_effect_once_whichever_storage_call_fails(Fault fault)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        await cluster.Fill(_agency, 2014);
        var periods = cluster.Periods(_agency, 2014);
        PeriodAct[] round = [PeriodAct.Submit, PeriodAct.Return, PeriodAct.Submit, PeriodAct.Verify, PeriodAct.Unlock];

        var (touched, steps, untouched) = (0, 0, 0);
        for (var n = 1; untouched < round.Length; n++)
        {
            Assert.True(n < MaxCalls, "The steps never pass untouched.");
            untouched = 0;
            foreach (var act in round)
            {
                await cluster.Cluster.DeactivateAsync(periods);
                var command = Step(act) with { Comments = act == PeriodAct.Return ? [new("iku-1", $"putaran {n}")] : [] };
                cluster.Faults.FailNth(n, fault, c => c.IsScorecard);
                var first = await Attempt(() => periods.Change(command));
                untouched += cluster.Faults.Calls.Count(c => c.IsScorecard) < n ? 1 : 0;
                touched += cluster.Faults.Calls.Count(c => c.IsScorecard) < n ? 0 : 1;
                cluster.Faults.Clear();

                for (var tries = 0; tries < 10 && await Attempt(() => periods.Change(command)) != true; tries++)
                {
                }

                var state = (await periods.GetPeriods())[4];
                steps++;
                Assert.True(steps == state.History.Count, $"{act} with call {n} failing: {state.History.Count} steps instead of {steps}; first answer {first}.");
                Assert.Equal(act, state.Last!.Act);
                if (act == PeriodAct.Submit)
                    Assert.True((await periods.GetFrozen(Period.Year, null)).Ok().IsIntact);
                if (act == PeriodAct.Return)
                    Assert.Equal($"putaran {n}", Assert.Single(state.Comments).Text);
            }
        }

        Assert.True(touched >= 20, $"Only {touched} storage calls were touched.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_submission_that_a_crash_interrupted_is_ended_and_no_figure_changes_meanwhile(int write)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        await cluster.Fill(_agency, 2014);
        var command = Step(PeriodAct.Submit);
        // The first write after "submitting" is the frozen figures, the second is "submitted".
        var seen = 0;
        cluster.Faults.Set(c => c.IsScorecard && c.IsWrite && (c.Row.StartsWith("frozen-", StringComparison.Ordinal) || c.Row == "periods") && ++seen > write ? Fault.NotApplied : Fault.None);
        Assert.Null(await Attempt(() => cluster.Periods(_agency, 2014).Change(command)));

        await cluster.Restart(kill: true);
        // Nothing can be ended yet, so the period is neither open nor submitted.
        var refused = await Settled(() => cluster.Cell(_agency, "data-um", 2014).Report(Report(9)));
        Assert.Equal("periodClosed", refused.Refused());
        Assert.Equal(PeriodStatus.Submitting, (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Statuses[Period.Year]);

        cluster.Faults.Clear();
        await cluster.Restart(kill: true);
        await Until(async () => (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Statuses[Period.Year] == PeriodStatus.Submitted);
        var receipt = (await cluster.Periods(_agency, 2014).Change(command)).Ok();
        Assert.True(receipt.Replayed);
        var state = (await cluster.Periods(_agency, 2014).GetPeriods())[4];
        Assert.Equal((1, receipt.Revision), (Assert.Single(state.History).Submission, state.Revision));
        Assert.True((await cluster.Periods(_agency, 2014).GetFrozen(Period.Year, null)).Ok().IsIntact);
    }

    [Fact]
    public async Task Steps_survive_a_crash()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        await cluster.Fill(_agency, 2014);
        var receipt = (await cluster.Periods(_agency, 2014).Change(Step(PeriodAct.Submit))).Ok();
        var before = (await cluster.Periods(_agency, 2014).GetFrozen(Period.Year, null)).Ok();

        await cluster.Restart(kill: true);
        Assert.Equal("periodClosed", (await cluster.Cell(_agency, "data-um", 2014).Report(Report(9))).Refused());
        var after = (await cluster.Periods(_agency, 2014).GetFrozen(Period.Year, null)).Ok();
        Assert.Equal((before.Hash, before.At, true), (after.Hash, after.At, after.IsIntact));
        Assert.Equal(receipt.Revision, (await cluster.Periods(_agency, 2014).GetPeriods())[4].Revision);
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_submission_is_in_it_and_nothing_is_acknowledged_after_it()
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos: 2);
        await cluster.WithPlan(_agency);
        await cluster.Fill(_agency, 2014);
        var periods = cluster.Periods(_agency, 2014);
        for (var round = 1; round <= 4; round++)
        {
            var acknowledged = new ConcurrentDictionary<string, decimal>();
            var closed = new ConcurrentDictionary<string, bool>();
            var writers = new[] { "data-um", "data-dinilai", "iku-3" }.Select(code => Task.Run(async () =>
            {
                for (var value = 1000m + (round * 100); value < 1100m + (round * 100); value++)
                {
                    var outcome = await cluster.Cell(_agency, code, 2014).Report(Report(value));
                    if (!outcome.IsOk)
                    {
                        Assert.Equal("periodClosed", outcome.Problem.Code);
                        closed[code] = true;
                        return;
                    }

                    acknowledged[code] = value;
                }
            })).ToList();
            while (acknowledged.Count < writers.Count)
                await Task.Yield();
            (await periods.Change(Step(PeriodAct.Submit))).Ok();
            await Task.WhenAll(writers);
            Assert.Equal(writers.Count, closed.Count);

            var frozen = (await periods.GetFrozen(Period.Year, null)).Ok();
            var view = (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
            Assert.Empty(view.State!.BasisChanges);
            Assert.Equal(acknowledged["iku-3"], frozen.View.Objectives[1].Indicators[1].Realisation.Amount);
            Assert.Equal((acknowledged["data-um"] - 1000) / 10, frozen.View.Objectives[1].Indicators[0].Realisation.Amount);
            Assert.Equal(decimal.Round(1700 / acknowledged["data-dinilai"], 10), decimal.Round(frozen.View.Objectives[0].Indicators[0].Realisation.Amount, 10));
            (await periods.Change(Step(PeriodAct.Return))).Ok();
        }
    }

    [Fact]
    public async Task A_figure_that_cannot_be_read_leaves_the_submission_on_its_way()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        await cluster.Fill(_agency, 2014);
        (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        var command = Step(PeriodAct.Submit);
        await cluster.Cluster.DeactivateAsync(cluster.Cell(_agency, "iku-3", 2014));
        cluster.Faults.Set(c => c.IsCell && !c.IsWrite ? Fault.NotApplied : Fault.None);
        await Assert.ThrowsAsync<Kinerja.Grains.Shared.StorageFailedException>(() => cluster.Periods(_agency, 2014).Change(command));
        Assert.Equal(PeriodStatus.Submitting, (await cluster.Periods(_agency, 2014).GetPeriods())[4].Status);
        cluster.Faults.Clear();
        Assert.True((await cluster.Periods(_agency, 2014).Change(command)).Ok().Replayed);
        Assert.Equal(PeriodStatus.Submitted, (await cluster.Periods(_agency, 2014).GetPeriods())[4].Status);
    }

    private static async Task<bool?> Attempt<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            return (await act()).IsOk;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return null;
        }
    }

    /// <summary>The first answer that is not "try again": an activation that has just lost a write ends first.</summary>
    private static async Task<Outcome<T>> Settled<T>(Func<Task<Outcome<T>>> act)
    {
        for (var tries = 0; ; tries++)
        {
            var outcome = await act();
            if (tries == 50 || outcome.IsOk || outcome.Problem.Kind != ProblemKind.Unavailable)
                return outcome;
            await Task.Yield();
        }
    }

    private static async Task Until(Func<Task<bool>> reached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await reached())
            limit.Token.ThrowIfCancellationRequested();
    }
}
