using Azure.Data.Tables;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>States in pieces of 64 KiB.</summary>
public sealed class SizeTests(Support.Storage storage)
{
    private const int Piece = 65_536;
    private const int Most = 983_040;

    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestProviderSettings Settings => TestProviderSettings.On(storage) with { Serializer = new RawSerializer() };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(Piece - 1, 1)]
    [InlineData(Piece, 1)]
    [InlineData(Piece + 1, 2)]
    [InlineData((2 * Piece) + 1, 3)]
    [InlineData(Most - 1, 15)]
    [InlineData(Most, 15)]
    public async Task A_state_comes_back_from_its_pieces(int length, int pieces)
    {
        await using var provider = await TestProvider.StartAsync(Settings);
        var state = new TestState<Raw>(Raw.OfLength(length));

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        Assert.Equal(state.State.Bytes, (await provider.ReadAsync<Raw>(Grain)).State.Bytes);
        Assert.Equal(pieces, (await RowAsync(provider)).Keys.Count(key => key.StartsWith("Data", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_before_anything_is_sent()
    {
        var wire = new LostReply(losses: 0);
        await using var provider = await TestProvider.StartAsync(Settings with { Fault = wire });
        var state = new TestState<Raw>(Raw.OfLength(Most + 1));

        var refusal = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.Equal("GrainState.Size", refusal.ParamName);
        Assert.Contains(Grain.ToString(), refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, wire.Changes);
        Assert.Equal((null, false, Most + 1), (state.ETag, state.RecordExists, state.State.Bytes.Length));
    }

    [Fact]
    public async Task A_state_that_shrinks_leaves_no_piece_behind()
    {
        await using var provider = await TestProvider.StartAsync(Settings);
        var state = new TestState<Raw>(Raw.OfLength(3 * Piece));
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        state.State = Raw.OfLength(10);
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        Assert.Equal(state.State.Bytes, (await provider.ReadAsync<Raw>(Grain)).State.Bytes);
        Assert.Equal(["Data"], (await RowAsync(provider)).Keys.Where(key => key.StartsWith("Data", StringComparison.Ordinal)));
    }

    private static async Task<TableEntity> RowAsync(TestProvider provider) =>
        Assert.Single(await provider.Table.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
}
