using Kinerja.Grains.Rollups.Storage;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;

namespace Kinerja.Grains.Tests.Storage;

/// <summary>A value that was not acknowledged is never read.</summary>
public sealed class StoredStateTests
{
    private readonly StorageFaults _faults = new();
    private readonly FaultyStorage _storage;
    private int _ended;

    public StoredStateTests() => _storage = new(new MemoryRows(), _faults);

    [Fact]
    public async Task A_value_is_there_when_its_write_was_acknowledged()
    {
        var row = Row();
        await row.Load();
        Assert.Null(row.Value);
        await row.Write(Marks(1));
        Assert.Equal(1, row.Value!.Marks["a"]);

        var again = Row();
        await again.Load();
        Assert.Equal(1, again.Value!.Marks["a"]);
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    public async Task After_a_failed_write_nothing_is_read_or_written_any_more(Fault fault)
    {
        var row = Row();
        await row.Load();
        await row.Write(Marks(1));
        _faults.FailNth(1, fault, c => c.IsWrite);

        await Assert.ThrowsAsync<StorageFailedException>(() => row.Write(Marks(2)));
        Assert.Equal(1, _ended);
        Assert.Throws<StorageFailedException>(() => row.Value);
        await Assert.ThrowsAsync<StorageFailedException>(() => row.Write(Marks(3)));
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(IOException))]
    public async Task Storage_that_cannot_be_read_has_one_name_whatever_its_client_throws(Type failure)
    {
        await Assert.ThrowsAsync<StorageFailedException>(Failing((Exception)Activator.CreateInstance(failure)!).Load);
        // A client that gave up after several tries throws all of them at once.
        await Assert.ThrowsAsync<StorageFailedException>(Failing(new AggregateException((Exception)Activator.CreateInstance(failure)!)).Load);
    }

    [Fact]
    public async Task A_row_that_cannot_be_understood_is_not_taken_for_storage_that_is_away() =>
        await Assert.ThrowsAsync<AggregateException>(Failing(new AggregateException(new System.Text.Json.JsonException())).Load);

    [Fact]
    public async Task The_exception_of_another_writer_is_not_swallowed()
    {
        var (first, second) = (Row(), Row());
        await first.Load();
        await second.Load();
        await first.Write(Marks(1));
        await Assert.ThrowsAsync<InconsistentStateException>(() => second.Write(Marks(2)));
        Assert.Equal(1, _ended);
    }

    private static StoredState<MarksState> Failing(Exception failure) => new(new Unreadable(failure), GrainId.Create("test", "x"), "marks", () => { }, NullLogger.Instance);

    private StoredState<MarksState> Row() => new(_storage, GrainId.Create("test", "x"), "marks", () => _ended++, NullLogger.Instance);

    private static MarksState Marks(long mark) => new() { Marks = new Dictionary<string, long> { ["a"] = mark } };

    private sealed class Unreadable(Exception failure) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.FromException(failure);

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();
    }
}
