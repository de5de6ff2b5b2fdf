using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Overviews;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Kinerja.Grains.Tests.Overviews;

/// <summary>The book of an overview over rows that keep bytes, with children that say what a test lets them say, without a grain around it.</summary>
internal sealed class BookOfRows(int partsInSnapshot = OverviewBook.PartsInSnapshot)
{
    private static readonly GrainId Grain = GrainId.Create("overview", "35|2019");

    private readonly MemoryRows _rows = new();
    private StoredState<MarksState> _marks = null!;
    private StoredState<OverviewSnapshotState> _snapshot = null!;

    /// <summary>What the children say.</summary>
    public Dictionary<string, OverviewChild> Truth { get; } = new(StringComparer.Ordinal);

    /// <summary>Faults of storage.</summary>
    public StorageFaults Faults { get; } = new();

    /// <summary>The book of the present activation.</summary>
    public OverviewBook Book { get; private set; } = null!;

    /// <summary>Children pulled since the last look.</summary>
    public List<string> Pulled { get; } = [];

    /// <summary>True lets children answer as they do within a silo: what has not changed is the instance that it was.</summary>
    public bool IsNear { get; set; }

    /// <summary>A new activation: it knows what the rows hold.</summary>
    public async Task Start()
    {
        (_marks, _snapshot) = (Row<MarksState>("marks"), Row<OverviewSnapshotState>("snapshot"));
        await Task.WhenAll(_marks.Load(), _snapshot.Load());
        Book = await OverviewBook.Open(_marks.Value?.Marks ?? new Dictionary<string, long>(), _snapshot.Value, Row<OverviewPartsState>, partsInSnapshot);
    }

    /// <summary>A child announces that it is about to change, and does.</summary>
    public async Task Change(string name, OverviewChild says)
    {
        Book.Ledger.Announce([name]);
        await _marks.Write(new() { Marks = Book.Ledger.TakeMarks() });
        Truth[name] = says;
    }

    /// <summary>What is known when everything stale was pulled.</summary>
    /// <param name="ids">Ids that are asked for; null for all.</param>
    public Task<OverviewFacts> Facts(params string[]? ids) => FactsAsked(_ => ids);

    /// <summary>What is known when everything stale was pulled.</summary>
    /// <param name="asked">Ids that are asked for, of the sums; null for all.</param>
    public async Task<OverviewFacts> FactsAsked(Func<RegionSums, IEnumerable<string>?> asked)
    {
        await Pull(Book.Ledger.Children.Where(Book.Ledger.IsStale).ToList());
        return await Book.Gather(asked, Pull);
    }

    /// <summary>Stores what is known; fails as storage does.</summary>
    public async Task Save() => await _snapshot.Write(await Book.Snapshot(Book.Ledger.TakeSnapshots(), Book.Ledger.Sequence));

    private Task Pull(IReadOnlyList<string> children)
    {
        foreach (var child in children)
        {
            // From another silo no instance is one that is known.
            var answer = IsNear ? Truth[child] : System.Text.Json.JsonSerializer.Deserialize<OverviewChild>(StorageJson.Bytes(Truth[child]), StorageJson.Options)!;
            Book.Ledger.EndPull(child, Book.Ledger.BeginPull(child), answer.Like(Book.Ledger.Find(child)));
            Pulled.Add(child);
        }

        return Task.CompletedTask;
    }

    private StoredState<T> Row<T>(string name)
        where T : class, IStoredRecord => new(new FaultyStorage(_rows, Faults), Grain, name, () => { }, NullLogger.Instance);
}
