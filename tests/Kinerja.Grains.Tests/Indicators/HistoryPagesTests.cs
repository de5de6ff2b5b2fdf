using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Kinerja.Grains.Tests.Indicators;

/// <summary>History has no gap and no entry twice, however long it is and wherever a crash falls.</summary>
public sealed class HistoryPagesTests
{
    private readonly MemoryRows _rows = new();
    private readonly HistoryPages _pages;

    public HistoryPagesTests() => _pages = new(name => new(_rows, GrainId.Create("test", "x"), name, () => { }, NullLogger.Instance));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Every_entry_is_read_once_in_order(int atOnce)
    {
        var state = new IndicatorYearState();
        while (state.Sequence < 760)
        {
            state = await _pages.Append(state, Entries(state.Sequence, atOnce));
            Assert.InRange(state.History.Count, Math.Min(HistoryPages.Kept, state.Sequence), HistoryPages.Kept + HistoryPages.PageSize - 1);
            Assert.Equal(state.Sequence, state.History[^1].Sequence);
        }

        Assert.Equal(Down(state.Sequence), await ReadAll(state));
    }

    [Fact]
    public async Task A_crash_after_the_page_and_before_the_row_loses_nothing()
    {
        var state = await Filled(149);
        _ = await _pages.Append(state, Entries(149, 1)); // the page is written; the row is not
        Assert.Equal(Down(149), await ReadAll(state));

        var retried = await _pages.Append(state, Entries(149, 3));
        Assert.Equal(Down(152), await ReadAll(retried));
        Assert.Equal(1, _rows.Writes);
    }

    [Fact]
    public async Task Reading_may_begin_anywhere()
    {
        var state = await Filled(400);
        for (long? before = 1; before <= 402; before++)
        {
            var page = await _pages.Read(state, before);
            var newest = Math.Min(before.Value - 1, 400);
            Assert.Equal(Down(newest).Take(HistoryPages.ReadSize), page.Entries.Select(e => e.Sequence));
            Assert.Equal(newest > HistoryPages.ReadSize ? newest - HistoryPages.ReadSize + 1 : null, page.Before);
            Assert.Equal(400, page.Total);
        }
    }

    [Fact]
    public async Task An_indicator_year_without_history_has_an_empty_page()
    {
        var page = await _pages.Read(null, null);
        Assert.Empty(page.Entries);
        Assert.Equal((null, 0L), (page.Before, page.Total));
    }

    private async Task<IndicatorYearState> Filled(int count)
    {
        var state = new IndicatorYearState();
        while (state.Sequence < count)
            state = await _pages.Append(state, Entries(state.Sequence, 1));
        return state;
    }

    private async Task<List<long>> ReadAll(IndicatorYearState state)
    {
        var all = new List<long>();
        long? before = null;
        do
        {
            var page = await _pages.Read(state, before);
            all.AddRange(page.Entries.Select(e => e.Sequence));
            before = page.Before;
        }
        while (before is not null);
        return all;
    }

    private static List<HistoryEntry> Entries(long after, int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => new HistoryEntry
        {
            Sequence = after + i, OperationId = $"op-{after + i}", Kind = "realisation", By = "Siti", At = DateTimeOffset.UnixEpoch,
        }),
    ];

    private static IEnumerable<long> Down(long from)
    {
        for (var i = from; i >= 1; i--)
            yield return i;
    }
}
