using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>A chain as its grain keeps it: each event once, none lost, whatever storage does.</summary>
public sealed class AuditLogTests(AuditCluster audit, Support.Storage storage) : IClassFixture<AuditCluster>
{
    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _scope = SharedCluster.NewAgency();

    public static TheoryData<string> Outcomes => CommandSweep.Outcomes;

    [Fact]
    public async Task Fifty_writers_at_once_share_a_few_writes()
    {
        await Append(0);
        _cluster.Faults.Clear();
        var places = await Task.WhenAll(Enumerable.Range(1, 50).Select(Append));

        Assert.Equal(Enumerable.Range(2, 50).Select(n => (long)n), places.Order());
        Assert.InRange(_cluster.Faults.Calls.Count(call => call.IsWrite && call.Grain == $"audit/{_scope}"), 1, 10);
        Assert.Equal(51, (await AuditCluster.Entries(_cluster, _scope)).Count);
        Assert.Empty(await audit.Verify(_scope));
    }

    [Fact]
    public async Task An_event_that_is_told_again_has_one_entry_however_long_ago_that_was()
    {
        var began = TimeProvider.System.GetUtcNow();
        Assert.All(await Task.WhenAll(Append(0), Append(0), Append(0)), place => Assert.Equal(1, place));
        for (var batch = 0; batch < 3; batch++)
            await Task.WhenAll(Enumerable.Range((batch * 60) + 1, 60).Select(Append));

        // In a full row by now: whoever repeats says since when it may be there.
        Assert.Equal(1, await AuditCluster.Append(_cluster, _scope, Event(0), since: began));
        await _cluster.Cluster.DeactivateAsync(AuditCluster.Log(_cluster, _scope));
        Assert.Equal(1, await AuditCluster.Append(_cluster, _scope, Event(0), since: began));

        var entries = await AuditCluster.Entries(_cluster, _scope);
        Assert.Equal(Enumerable.Range(1, 181).Select(n => (long)n), entries.Select(e => e.Sequence));
        Assert.Distinct(entries.Select(e => e.Event.OperationId));
        Assert.Empty(await audit.Verify(_scope));
    }

    [Fact]
    public async Task Entries_are_found_by_who_what_when_and_outcome()
    {
        await Append(1);
        await AuditCluster.Append(_cluster, _scope, Event(2) with { ActorId = "fedcba9876543210fedcba9876543210", ActorName = "Budi Santoso", Action = "IAgency.SetTargets", Outcome = AuditOutcome.Refused, Code = "revisionConflict" });
        await Append(3);

        Assert.Equal([2], await Found(new() { Who = "budi" }));
        Assert.Equal([1, 3], await Found(new() { Who = Event(1).ActorId }));
        Assert.Equal([2], await Found(new() { What = "settargets" }));
        Assert.Equal([2], await Found(new() { Outcome = AuditOutcome.Refused }));
        Assert.Equal([], await Found(new() { Until = TimeProvider.System.GetUtcNow().AddDays(-1) }));
        Assert.Equal([1, 2, 3], await Found(new() { From = TimeProvider.System.GetUtcNow().AddDays(-1) }));
    }

    [Fact]
    public async Task A_chain_is_not_begun_by_guessing_its_address()
    {
        Assert.Equal(0, await AuditCluster.Append(_cluster, _scope, Event(1), onlyIfBegun: true));
        Assert.Empty(await AuditCluster.Entries(_cluster, _scope));
        await Append(2);
        Assert.Equal(2, await AuditCluster.Append(_cluster, _scope, Event(1), onlyIfBegun: true));
    }

    [Fact]
    public async Task The_last_entry_is_anchored_when_the_grain_goes_and_every_so_often()
    {
        await Append(1);
        await Append(2);
        await _cluster.Cluster.DeactivateAsync(AuditCluster.Log(_cluster, _scope));
        Assert.Equal(2, (await audit.Anchors.When(a => a.Scope == _scope)).Sequence);
        Assert.Empty(await audit.Verify(_scope));

        var anchors = new MemoryAnchors();
        await using var quick = await AuditCluster.Start(storage, anchors, TimeSpan.FromMilliseconds(50));
        await AuditCluster.Append(quick, _scope, Event(1));
        Assert.Equal(1, (await anchors.When(a => a.Scope == _scope)).Sequence);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task An_event_is_added_once_whichever_storage_call_fails(string way)
    {
        var calls = await CommandSweep.RunAsync(_cluster, way, async n =>
        {
            // The row is full, so that the next entry moves fifty others into a row of their own.
            var scope = $"{_scope}-{n}";
            await Task.WhenAll(Enumerable.Range(1, 49).Select(i => AuditCluster.Append(_cluster, scope, Event(i))));
            await AuditCluster.Append(_cluster, scope, Event(50));
            var happened = Event(1000 + n);
            return new SweptCommand(
                async () => await AuditCluster.Append(_cluster, scope, happened) == 51,
                async () =>
                {
                    Assert.Empty(await audit.Verify(scope));
                    return (await AuditCluster.Entries(_cluster, scope)).Count(e => e.Event.OperationId == happened.OperationId);
                },
                async () => $"{await AuditCluster.Append(_cluster, scope, happened)}",
                async () => await AuditCluster.Append(_cluster, scope, Event(2000 + n)) == 52,
                [AuditCluster.Log(_cluster, scope)]);
        });
        Assert.InRange(calls, 3, 6);
    }

    [Fact]
    public async Task A_kill_in_the_middle_loses_nothing_that_was_acknowledged_and_breaks_no_chain()
    {
        await using var own = new Owned(storage);
        await own.Audit.InitializeAsync();
        var cluster = own.Audit.Cluster;
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<string>();
        for (var round = 0; round < 3; round++)
        {
            var before = acknowledged.Count;
            var writers = Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            {
                var happened = Event((round * 100) + i);
                try
                {
                    await AuditCluster.Append(cluster, _scope, happened);
                    acknowledged.Add(happened.OperationId);
                }
                catch (Exception)
                {
                    // The silo was killed: nobody knows.
                }
            })).ToList();
            await Task.WhenAny(writers);
            await cluster.Restart(kill: true);
            await Task.WhenAll(writers);
            Assert.True(acknowledged.Count > before);
        }

        var entries = await AuditCluster.Entries(cluster, _scope);
        Assert.Empty(acknowledged.Except(entries.Select(e => e.Event.OperationId)));
        Assert.Distinct(entries.Select(e => e.Event.OperationId));
        Assert.Empty(await own.Audit.Verify(_scope));
    }

    private static AuditEvent Event(int n) => new()
    {
        OperationId = $"op-{n}", Action = "IIndicatorYear.Report", Object = "indicator-year/x", ActorId = "0123456789abcdef0123456789abcdef", ActorName = "Siti Aminah", What = new('x', 200),
    };

    private Task<long> Append(int n) => AuditCluster.Append(_cluster, _scope, Event(n));

    private async Task<IEnumerable<long>> Found(AuditFilter filter) => (await AuditCluster.Entries(_cluster, _scope, filter)).Select(e => e.Sequence);

    private sealed class Owned(Support.Storage storage) : IAsyncDisposable
    {
        public AuditCluster Audit { get; } = new(storage);

        public ValueTask DisposeAsync() => Audit.DisposeAsync();
    }
}
