using System.Text.Json;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Kinerja.Grains.Tests.Storage;

/// <summary>A row in a shape that this program does not know is refused, not misread.</summary>
public sealed class SchemaTests
{
    private static readonly GrainId Grain = GrainId.Create("agency", "35.08|dinkop-um");

    [Theory]
    [InlineData("""{"schema":3,"name":"Dinas"}""", 3)]
    [InlineData("""{"name":"Dinas","plan":{"schema":7,"list":[{"schema":8}]},"schema":99}""", 99)]
    [InlineData("""{"schema":0}""", 0)]
    public void A_newer_row_is_refused_with_its_version(string row, int version)
    {
        var refusal = Assert.Throws<JsonException>(() => Read<AgencyState>(row));
        Assert.StartsWith($"The row has version {version} of the shape of AgencyState; this program knows versions 1 to 2.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"schema":1,"name":"Dinas"}""")]
    [InlineData("""{"name":"Dinas","plan":null,"schema":1}""")]
    [InlineData("""{"name":"Dinas"}""")]
    [InlineData("""{"name":"Dinas","decisions":{"schema":{"finding":"schema"}}}""")]
    public void A_row_of_a_known_version_is_read_as_one_of_the_present(string row) => Assert.Equal(("Dinas", 2), (Read<AgencyState>(row).Name, Read<AgencyState>(row).Schema));

    [Theory]
    [InlineData("""{"schema":"1"}""")]
    [InlineData("""{"schema":1.5}""")]
    [InlineData("""{"schema":null}""")]
    [InlineData("""[{"schema":1}]""")]
    [InlineData("""{"schema":1""")]
    [InlineData("")]
    public void What_is_no_row_is_an_error(string row) => Assert.ThrowsAny<JsonException>(() => Read<AgencyState>(row));

    [Fact]
    public void A_newer_row_that_only_saves_work_is_passed_over_whatever_it_holds()
    {
        var snapshot = Read<SnapshotState>("""{"schema":2,"sequence":"of another kind","children":[1,2]}""");
        Assert.Equal((2, 0, 0), (snapshot.Schema, snapshot.Sequence, snapshot.Children.Count));
    }

    [Fact]
    public async Task A_refused_row_stays_as_it_is()
    {
        var rows = new MemoryRows();
        await new StoredState<NewerState>(rows, Grain, "state", () => { }, NullLogger.Instance).Write(new NewerState());
        var row = new StoredState<AgencyState>(rows, Grain, "state", () => { }, NullLogger.Instance);

        await Assert.ThrowsAsync<JsonException>(row.Load);
        await Assert.ThrowsAsync<Orleans.Storage.InconsistentStateException>(() => row.Write(new AgencyState { Name = "Dinas" }));

        var newer = new StoredState<NewerState>(rows, Grain, "state", () => { }, NullLogger.Instance);
        await newer.Load();
        Assert.Equal(new NewerState(), newer.Value);
    }

    private static T Read<T>(string row) => new StorageSerializer().Deserialize<T>(BinaryData.FromString(row));

    private sealed record NewerState : IStoredRecord
    {
        public int Schema { get; init; } = 3;

        public string Name { get; init; } = "Dinas Baru";
    }
}
