using Kinerja.Grains.IssuedDocuments;
using Kinerja.Grains.IssuedDocuments.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;

namespace Kinerja.Grains.Tests.IssuedDocuments;

/// <summary>The entries of a register over its row and its pages.</summary>
public sealed class IssuedPagesTests
{
    private static readonly GrainId Grain = GrainId.Create("issued-documents", "35.08|dinkop-um");
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly LossyRows _rows = new();

    [Fact]
    public async Task A_register_is_never_full_and_every_entry_keeps_its_place_and_its_code()
    {
        var pages = await Open();
        for (var i = 0; i < 1_234; i++)
            await pages.Add(Entry(i), Operation(i, i));

        Assert.Equal(Codes(1_234), pages.All.Select(e => e.Code));
        Assert.InRange(pages.State.Entries.Count, IssuedPages.PageSize, (2 * IssuedPages.PageSize) - 1);
        Assert.Equal(pages.All.Count, (pages.State.Pages * IssuedPages.PageSize) + pages.State.Entries.Count);
        var again = await Open();
        Assert.Equal(Codes(1_234), again.All.Select(e => e.Code));
        Assert.Equal(Operations.Kept, again.State.Operations.Count);
    }

    [Fact]
    public async Task What_is_said_to_an_old_entry_stays_whichever_page_it_lies_in_and_however_often()
    {
        var pages = await Open();
        for (var i = 0; i < 500; i++)
            await pages.Add(Entry(i), Operation(i, i));

        // From the oldest on, so many that the row hands them to their pages, some twice.
        for (var i = 0; i < 130; i++)
            await pages.Change(i * 3, pages.All[i * 3] with { WithdrawnBecause = $"alasan {i}" }, Operation(500 + i, i * 3));
        await pages.Change(3, pages.All[3] with { WithdrawnBecause = "alasan lain" }, Operation(900, 3));

        Assert.InRange(pages.State.Amended.Count, 1, IssuedPages.MaxAmended);
        foreach (var read in new[] { pages, await Open() })
        {
            Assert.Equal(Codes(500), read.All.Select(e => e.Code));
            Assert.Equal("alasan lain", read.All[3].WithdrawnBecause);
            Assert.Equal(Enumerable.Range(0, 130).Where(i => i != 1).Select(i => $"alasan {i}"), read.All.Where((e, i) => i != 3 && e.WithdrawnBecause is not null).Select(e => e.WithdrawnBecause));
        }

        // Further pages leave it as it is.
        for (var i = 500; i < 700; i++)
            await pages.Add(Entry(i), Operation(i, i));
        Assert.Equal("alasan lain", (await Open()).All[3].WithdrawnBecause);
        Assert.Equal("alasan 129", (await Open()).All[387].WithdrawnBecause);
    }

    [Fact]
    public async Task A_row_from_before_there_were_pages_is_read_and_gives_its_older_entries_up()
    {
        var row = State();
        await row.Load();
        await row.Write(new() { Entries = [.. Enumerable.Range(0, 500).Select(Entry)], Operations = [Operation(7, 499)] });

        var pages = await Open();
        Assert.Equal((500, 0), (pages.All.Count, pages.State.Pages));
        await pages.Change(2, pages.All[2] with { WithdrawnBecause = "sebelum dipindah" }, Operation(1000, 2));
        await pages.Add(Entry(500), Operation(1001, 500));

        var again = await Open();
        Assert.Equal(Codes(501), again.All.Select(e => e.Code));
        Assert.Equal(("sebelum dipindah", 4), (again.All[2].WithdrawnBecause, again.State.Pages));
        Assert.Equal(499, again.State.Operations[0].Number);
    }

    [Fact]
    public async Task A_page_that_was_written_before_a_crash_is_written_once_more_with_what_changed_since()
    {
        var pages = await Open();
        for (var i = 0; i < (2 * IssuedPages.PageSize) - 1; i++)
            await pages.Add(Entry(i), Operation(i, i));

        // The page came into being, the row did not learn of it.
        var orphan = Page(StorageNames.Issued(1));
        await orphan.Load();
        await orphan.Write(new() { Entries = [.. pages.All.Take(IssuedPages.PageSize)] });
        pages = await Open();
        await pages.Change(5, pages.All[5] with { WithdrawnBecause = "setelah itu" }, Operation(900, 5));
        await pages.Add(Entry(199), Operation(901, 199));

        Assert.Equal("setelah itu", (await Open()).All[5].WithdrawnBecause);
        Assert.Equal(Codes(200), (await Open()).All.Select(e => e.Code));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public async Task Whichever_write_is_lost_an_entry_is_added_or_changed_once(int n, bool isApplied)
    {
        // A page is about to move out of the row, and changed entries are about to go into their page: two writes each.
        const int Before = (3 * IssuedPages.PageSize) - 1;
        var pages = await Open();
        for (var i = 0; i < Before; i++)
            await pages.Add(Entry(i), Operation(i, i));
        for (var i = 0; i < IssuedPages.MaxAmended; i++)
            await pages.Change(i, pages.All[i] with { WithdrawnBecause = "lama" }, Operation(1000 + i, i));

        Assert.True(await Survives(n, isApplied, Operation(2000, Before), (p, op) => p.Add(Entry(Before), op)), "no write failed");
        Assert.True(await Survives(n, isApplied, Operation(3000, 50), (p, op) => p.Change(50, p.All[50] with { WithdrawnBecause = "baru" }, op)), "no write failed");

        pages = await Open();
        Assert.Equal(Codes(Before + 1), pages.All.Select(e => e.Code));
        Assert.Equal(Enumerable.Repeat("lama", IssuedPages.MaxAmended).Append("baru"), pages.All.Select(e => e.WithdrawnBecause).OfType<string>());
        Assert.Equal([50], pages.State.Amended.Select(e => int.Parse(e.Code[5..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_longest_entries_fit_their_rows()
    {
        static StoredIssue Long(int n) => Entry(n) with
        {
            Kind = new('k', 40), Indicator = new('i', 64), Hash = new('a', 64), ById = new('b', 64), By = new('ꦏ', 100), WithdrawnAt = At, WithdrawnById = new('c', 64), WithdrawnBecause = new('ꦏ', IssueRules.MaxReason),
            Files = [.. Enumerable.Range(0, IssueRules.MaxFiles).Select(_ => new string('f', 64))],
        };

        var pages = await Open();
        for (var i = 0; i < 420; i++)
            await pages.Add(Long(i), Operation(i, i) with { Id = new('o', Operations.MaxIdLength) });
        for (var i = 0; i < IssuedPages.MaxAmended; i++)
            await pages.Change(i, Long(i), Operation(1000 + i, i) with { Id = new('o', Operations.MaxIdLength) });

        // A row just before it gives a page up, with as many changed ones as it may hold.
        var full = pages.State with { Entries = [.. Enumerable.Range(0, (2 * IssuedPages.PageSize) - 1).Select(Long)] };
        Assert.Equal((IssuedPages.MaxAmended, Operations.Kept), (full.Amended.Count, full.Operations.Count));
        Assert.InRange(StorageJson.Bytes(full).Length, 0, RowLimits.MaxBytes);
        Assert.InRange(StorageJson.Bytes(new IssuedPageState { Entries = [.. Enumerable.Range(0, IssuedPages.PageSize).Select(Long)] }).Length, 0, RowLimits.MaxBytes);
    }

    // Carries a command out whose n-th write fails, then once more as its sender would; true when a write failed.
    private async Task<bool> Survives(int n, bool isApplied, StoredOperation operation, Func<IssuedPages, StoredOperation, Task> command)
    {
        var pages = await Open();
        (_rows.FailAt, _rows.FailAfter) = (n, isApplied);
        try
        {
            await command(pages, operation);
            return false;
        }
        catch (StorageFailedException)
        {
            pages = await Open();
            if (!pages.State.Operations.Any(o => o.Id == operation.Id))
                await command(pages, operation);
            return true;
        }
        finally
        {
            _rows.FailAt = 0;
        }
    }

    private static StoredIssue Entry(int number) => new() { Code = $"kode-{number}", Kind = "iku", Year = 2019, Period = Period.Year, Hash = $"{number:x64}", At = At, ById = "kepala", By = "Kepala" };

    private static StoredOperation Operation(int number, int place) => new($"op-{number}", "0123456789abcdef", number + 1, At, place);

    private static IEnumerable<string> Codes(int count) => Enumerable.Range(0, count).Select(i => $"kode-{i}");

    private StoredState<IssuedDocumentsState> State() => new(_rows, Grain, StorageNames.State, () => { }, NullLogger.Instance);

    private StoredState<IssuedPageState> Page(string name) => new(_rows, Grain, name, () => { }, NullLogger.Instance);

    private async Task<IssuedPages> Open()
    {
        var pages = new IssuedPages(State(), Page);
        await pages.Load();
        return pages;
    }

    /// <summary>Rows of which one write fails: before it was applied, or after it.</summary>
    private sealed class LossyRows : IGrainStorage
    {
        private readonly MemoryRows _rows = new();

        /// <summary>Which of the coming writes fails; 0 for none.</summary>
        public int FailAt { get; set; }

        /// <summary>True when it fails after it was applied.</summary>
        public bool FailAfter { get; set; }

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => _rows.ReadStateAsync(stateName, grainId, grainState);

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var fails = FailAt > 0 && --FailAt == 0;
            if (!fails || FailAfter)
                await _rows.WriteStateAsync(stateName, grainId, grainState);
            if (fails)
                throw new IOException("The write is lost.");
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();
    }
}
