using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>
/// Single rows that cannot be written, and a document of several rows; the sweep over every command, with the faults of the account itself, is
/// <see cref="Faults.CommandSweepTests"/>.
/// </summary>
public sealed class FaultTests(Support.Storage storage)
{
    private const int MaxCalls = 40;
    private readonly string _agency = SharedCluster.NewAgency();

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task A_document_is_kept_once_whichever_storage_call_fails(Fault fault)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        for (var n = 1; ; n++)
        {
            Assert.True(n < MaxCalls, "The command never passes untouched.");
            var import = cluster.Import($"{_agency}|imp-{n}");
            var command = new Kinerja.Grains.Imports.Contracts.KeepDocument
            {
                OperationId = Operation(), Name = "iku.txt", Kind = "text", Content = [.. Enumerable.Range(0, 900_000).Select(i => (byte)(i * n))], Actor = Someone,
            };
            cluster.Faults.FailNth(n, fault, _ => true);
            await Attempt(() => import.Keep(command));
            var untouched = cluster.Faults.Calls.Count < n;
            cluster.Faults.Clear();

            await Retry(() => import.Keep(command));
            var record = (await import.Get()).Ok();
            Assert.Equal(1, record.Revision);
            Assert.Equal(command.Content, record.Content);
            if (untouched)
                return;
        }
    }

    [Fact]
    public async Task Nothing_is_written_when_the_marks_cannot_be_stored()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        var cell = cluster.Cell(_agency, "data-um", 2014);
        foreach (var row in new[] { "marks", "snapshot" })
        {
            // Both have looked since the last change, so that the next one must be marked anew.
            foreach (var year in new[] { 2014, 2015 })
                _ = (await cluster.Scorecard(_agency, year).Get(Period.Year)).Ok();
            await Cold(cluster, cluster.Scorecard(_agency, 2014), cluster.Scorecard(_agency, 2015));
            cluster.Faults.Set(c => c.IsWrite && c.Row == row ? Fault.NotApplied : Fault.None);
            var refused = await cell.Report(Report(5));
            Assert.Equal(("storageUnavailable", ProblemKind.Unavailable), (refused.Refused(), refused.Problem.Kind));
            cluster.Faults.Clear();
            Assert.Empty((await cell.Pull()).Values);
        }
    }

    [Fact]
    public async Task A_scorecard_in_doubt_does_not_wait_for_the_children_that_wait_for_it()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        var scorecard = cluster.Scorecard(_agency, 2014);
        var (first, second) = (cluster.Cell(_agency, "data-um", 2014), cluster.Cell(_agency, "iku-3", 2014));
        _ = (await scorecard.Get(Period.Year)).Ok();
        (await cluster.Cell(_agency, "data-sehat", 2014).Report(Report(5))).Ok();
        await Cold(cluster, scorecard, cluster.Cell(_agency, "iku-1", 2014));

        // The scorecard is asking a child that does not answer yet when one of its own rows comes into doubt.
        var release = new TaskCompletionSource();
        cluster.Faults.Hold(c => c.Grain.Contains("iku-1", StringComparison.Ordinal), release.Task);
        var asked = cluster.Faults.Next(c => c.Grain.Contains("iku-1", StringComparison.Ordinal));
        var reading = scorecard.Get(Period.Year);
        await asked;
        cluster.Faults.Set(c => c is { IsWrite: true, IsScorecard: true } ? Fault.NotApplied : Fault.None);
        Assert.Equal("storageUnavailable", (await first.Report(Report(6))).Refused());
        cluster.Faults.Clear();

        // Whoever has something for it finds the next activation, although the child still does not answer.
        (await second.Report(Report(7))).Ok();
        Assert.False(release.Task.IsCompleted);
        Assert.Equal(ProblemKind.Unavailable, (await reading).Problem?.Kind);
        release.SetResult();
        _ = (await scorecard.Get(Period.Year)).Ok();
    }

    [Fact]
    public async Task A_page_of_history_that_cannot_be_written_loses_nothing()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        var cell = cluster.Cell(_agency, "data-um", 2014);
        for (var i = 1; i <= 148; i++)
            (await cell.Report(Report(i))).Ok();

        foreach (var fault in new[] { Fault.NotApplied, Fault.AnswerLost, Fault.Conflict })
        {
            var command = Report(1000);
            cluster.Faults.Set(c => c.IsWrite && c.IsHistory ? fault : Fault.None);
            await Attempt(() => cell.Report(command));
            cluster.Faults.Clear();
            var page = await cell.GetHistory(null);
            var older = await cell.GetHistory(page.Before);
            Assert.Equal(Enumerable.Range(1, (int)page.Total).Reverse().Select(i => (long)i), page.Entries.Concat(older.Entries).Select(e => e.Sequence));
        }
    }

    /// <summary>Lets grains go, so that the next call reads their rows again.</summary>
    private static async Task Cold(KinerjaCluster cluster, params IAddressable[] grains)
    {
        foreach (var grain in grains)
            await cluster.Cluster.DeactivateAsync(grain);
    }

    /// <summary>True when it was acknowledged, false when it was refused before anything was written, null when nobody knows.</summary>
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

    private static async Task Retry<T>(Func<Task<Outcome<T>>> act)
    {
        for (var tries = 1; tries < 10; tries++)
        {
            if (await Attempt(act) == true)
                return;
        }

        (await act()).Ok(); // says why the retry is never acknowledged
    }
}
