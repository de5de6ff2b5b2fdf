using System.Net;
using Kinerja.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>A silo that stood still asks whether it is still alive before it answers anything.</summary>
public sealed class WakeCheckTests : IDisposable
{
    private static readonly SiloAddress Silo = SiloAddress.New(IPAddress.Loopback, 11111, 1);

    private readonly FakeTimeProvider _time = new();
    private readonly Table _table = new();
    private readonly WakeCheck _check;

    public WakeCheckTests()
    {
        Says(SiloStatus.Active);
        _check = new(_table, new Details(), _time, NullLogger<WakeCheck>.Instance);
    }

    public void Dispose() => _check.Dispose();

    [Fact]
    public async Task A_silo_that_runs_looks_nothing_up()
    {
        for (var i = 0; i < 50; i++)
        {
            _time.Advance(WakeCheck.Longest / 2);
            _check.Note();
            Assert.True(_check.IsAwake());
        }

        await _check.Confirm();
        Assert.Equal(0, _table.Reads);
    }

    [Fact]
    public async Task A_start_that_takes_long_is_no_pause()
    {
        _time.Advance(2 * WakeCheck.Longest); // it waits for storage
        await _check.StartingAsync(TestContext.Current.CancellationToken);
        Assert.True(_check.IsAwake());
        await _check.StartAsync(TestContext.Current.CancellationToken);
        await _check.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, _table.Reads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_pause_many_calls_wait_for_one_look(bool callCameFirst)
    {
        var answer = new TaskCompletionSource<MembershipTableData>();
        _table.Answer = () => answer.Task;
        _time.Advance(2 * WakeCheck.Longest);
        if (!callCameFirst)
            _check.Note();

        Assert.False(_check.IsAwake());
        _check.Note();
        Assert.False(_check.IsAwake()); // the beat goes on, the doubt stays
        var calls = Enumerable.Range(0, 20).Select(_ => _check.Confirm()).ToArray();
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        answer.SetResult(Row(SiloStatus.Active));
        await Task.WhenAll(calls);

        Assert.True(_check.IsAwake());
        Assert.Equal(1, _table.Reads);
    }

    [Theory]
    [InlineData(SiloStatus.Dead)]
    [InlineData(null)]
    public async Task A_silo_that_was_declared_dead_answers_no_more(SiloStatus? status)
    {
        Says(status);
        _time.Advance(2 * WakeCheck.Longest);
        Assert.False(_check.IsAwake());

        await Assert.ThrowsAsync<SiloUnavailableException>(_check.Confirm);
        _check.Note();
        Assert.False(_check.IsAwake());
        await Assert.ThrowsAsync<SiloUnavailableException>(_check.Confirm);
    }

    [Fact]
    public async Task While_the_table_does_not_answer_calls_are_refused_and_each_looks_again()
    {
        _table.Answer = () => Task.FromException<MembershipTableData>(new TimeoutException());
        _time.Advance(2 * WakeCheck.Longest);
        Assert.False(_check.IsAwake());
        await Assert.ThrowsAsync<SiloUnavailableException>(_check.Confirm);

        Says(SiloStatus.Active);
        _check.Note();
        Assert.False(_check.IsAwake());
        await _check.Confirm();
        Assert.True(_check.IsAwake());
    }

    [Fact]
    public async Task Without_a_beat_one_look_serves_the_calls_of_a_second()
    {
        for (var second = 1; second <= 3; second++)
        {
            _time.Advance(2 * WakeCheck.Longest);
            Assert.False(_check.IsAwake());
            await _check.Confirm();
            Assert.True(_check.IsAwake());
            _time.Advance(WakeCheck.Longest / 2);
            Assert.True(_check.IsAwake());
            Assert.Equal(second, _table.Reads);
        }
    }

    [Fact]
    public async Task A_look_from_before_a_second_pause_says_nothing()
    {
        var early = new TaskCompletionSource<MembershipTableData>();
        _table.Answer = () => early.Task;
        _time.Advance(2 * WakeCheck.Longest);
        Assert.False(_check.IsAwake());
        var first = _check.Confirm();

        _time.Advance(2 * WakeCheck.Longest);
        _check.Note();
        early.SetResult(Row(SiloStatus.Active));
        await first;

        Assert.False(_check.IsAwake());
        Says(SiloStatus.Dead);
        await Assert.ThrowsAsync<SiloUnavailableException>(_check.Confirm);
    }

    private void Says(SiloStatus? status) => _table.Answer = () => Task.FromResult(Row(status));

    private static MembershipTableData Row(SiloStatus? status) => status is { } known
        ? new(Tuple.Create(new MembershipEntry { SiloAddress = Silo, Status = known }, "etag"), new(1, "etag"))
        : new(new TableVersion(1, "etag"));

    private sealed class Details : ILocalSiloDetails
    {
        public string Name => "silo";

        public string ClusterId => "cluster";

        public string DnsHostName => "localhost";

        public SiloAddress SiloAddress => Silo;

        public SiloAddress GatewayAddress => Silo;
    }

    /// <summary>A membership table that is only asked for one row.</summary>
    private sealed class Table : IMembershipTable
    {
        public Func<Task<MembershipTableData>> Answer { get; set; } = null!;

        public int Reads { get; private set; }

        public Task<MembershipTableData> ReadRow(SiloAddress key)
        {
            Assert.Equal(Silo, key);
            Reads++;
            return Answer();
        }

        public Task InitializeMembershipTable(bool tryInitTableVersion) => throw new NotSupportedException();

        public Task DeleteMembershipTableEntries(string clusterId) => throw new NotSupportedException();

        public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => throw new NotSupportedException();

        public Task<MembershipTableData> ReadAll() => throw new NotSupportedException();

        public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => throw new NotSupportedException();

        public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => throw new NotSupportedException();

        public Task UpdateIAmAlive(MembershipEntry entry) => throw new NotSupportedException();
    }
}
