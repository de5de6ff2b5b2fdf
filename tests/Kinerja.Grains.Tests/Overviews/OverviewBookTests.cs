using Kinerja.Grains.Overviews;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Tests.Overviews;

/// <summary>What an overview knows, over its rows: whatever is pulled, saved, lost and read again, its sums are the sums of what its children say.</summary>
public sealed class OverviewBookTests
{
    private const string Region = "35.01";
    private static readonly IReadOnlyList<IReadOnlyList<SharedDefinition>> Models = [.. Enumerable.Range(1, 4).Select(m => ProvinceSamples.Model($"model-{m}", 20))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_pulled_saved_lost_and_read_again_the_sums_are_the_sums_of_what_the_children_say(int seed)
    {
        var random = new Random(seed);
        var book = new BookOfRows(partsInSnapshot: random.Next(2) == 0 ? 0 : 150);
        await book.Start();
        for (var child = 1; child <= 5; child++)
            await book.Change(Name(child), Drawn(random, child));
        for (var step = 0; step < 40; step++)
        {
            switch (random.Next(6))
            {
                case 0 or 1:
                    var name = Name(random.Next(1, 6));
                    await book.Change(name, Changed(random, book.Truth[name]));
                    break;
                case 2:
                    await book.Save();
                    break;
                case 3:
                    book.Faults.FailNth(random.Next(1, 6), (Fault)random.Next(1, 3), c => c.IsWrite);
                    var failed = await Fails(book.Save);
                    book.Faults.Clear();
                    if (failed)
                        await book.Start();
                    break;
                case 4:
                    await book.Start();
                    break;
                default:
                    var ids = random.Next(3) switch { 0 => null, 1 => [], _ => new[] { Models[random.Next(4)][random.Next(20)].Id.ToString() } };
                    Check(await book.Facts(ids), book, ids, $"seed {seed}, step {step}");
                    break;
            }
        }

        Check(await book.Facts(null), book, null, $"seed {seed}, at the end");
        await book.Save();
        await book.Start();
        book.Pulled.Clear();
        Check(await book.Facts(null), book, null, $"seed {seed}, after the end");
        Assert.Empty(book.Pulled);
    }

    [Fact]
    public async Task A_question_reads_the_rows_that_it_needs_and_no_others()
    {
        var book = await Large();
        await book.Start();
        book.Faults.Clear();
        _ = await book.Facts();
        Assert.Empty(book.Faults.Calls);
        Check(await book.Facts(Models[2][0].Id.ToString()), book, [Models[2][0].Id.ToString()], "the first time");
        Check(await book.Facts(Models[2][0].Id.ToString()), book, [Models[2][0].Id.ToString()], "the second time");
        var read = Assert.Single(book.Faults.Calls);
        Assert.False(read.IsWrite);
        Assert.StartsWith("parts-", read.Row, StringComparison.Ordinal);
        Assert.Empty(book.Pulled);
    }

    [Fact]
    public async Task One_change_reads_and_writes_the_row_of_its_indicator_and_the_snapshot()
    {
        var book = await Large();
        await book.Start();
        var id = Models[3][7].Id.ToString();
        await book.Change(Region, new() { Region = ProvinceSamples.Changed(book.Truth[Region].Region!, id, 5) });
        book.Faults.Clear();
        Check(await book.Facts(), book, [], "after one change");
        var row = Assert.Single(book.Faults.Calls).Row;
        Assert.Equal([Region], book.Pulled);
        book.Faults.Clear();
        await book.Save();
        Assert.Equal([(row, true), ("snapshot", true)], book.Faults.Calls.Select(c => (c.Row, c.IsWrite)));
        book.Faults.Clear();
        await book.Save();
        Assert.Equal(["snapshot"], book.Faults.Calls.Select(c => c.Row));
    }

    [Fact]
    public async Task A_row_that_the_snapshot_does_not_name_costs_pulls_and_no_sum()
    {
        var book = await Large();
        var id = Models[0][0].Id.ToString();
        // The rows are written and the snapshot is not: it names what stood there before.
        await book.Change(Region, new() { Region = ProvinceSamples.Changed(book.Truth[Region].Region!, id, 7) });
        _ = await book.Facts(id);
        book.Faults.Set(c => c is { Row: "snapshot", IsWrite: true } ? Fault.NotApplied : Fault.None);
        Assert.True(await Fails(book.Save));
        book.Faults.Clear();
        await book.Start();
        book.Pulled.Clear();
        Check(await book.Facts(null), book, null, "after a crash between the rows");
        Assert.Equal([Region], book.Pulled.Distinct());
    }

    [Fact]
    public async Task A_row_that_grows_is_split_and_loses_nobody()
    {
        var models = Enumerable.Range(1, 2).Select(m => ProvinceSamples.Model($"model-{m}", 16)).ToList();
        var random = new Random(3);
        var book = new BookOfRows();
        await book.Start();
        for (var child = 1; child <= 300; child++)
        {
            await book.Change($"35.01|dinas-{child}", new() { Agency = ProvinceSamples.Agency(random, [.. models.SelectMany(m => m)]) });
            if (child is 60 or 300)
            {
                _ = await book.Facts(null);
                await book.Save();
            }
        }

        await book.Start();
        book.Pulled.Clear();
        book.Faults.Clear();
        Check(await book.Facts(null), book, null, "after the split");
        Assert.Empty(book.Pulled);
        Assert.True(book.Faults.Calls.Count > 2, $"Only {book.Faults.Calls.Count} rows.");
    }

    public static TheoryData<int> Seeds() => new(Enumerable.Range(1, 40));

    private static string Name(int child) => child > 3 ? $"35|dinas-{child}" : $"35.{child:D2}";

    private static async Task<BookOfRows> Large()
    {
        var book = new BookOfRows(partsInSnapshot: 0);
        await book.Start();
        var random = new Random(11);
        for (var child = 1; child <= 3; child++)
            await book.Change(Name(child), new() { Region = ProvinceSamples.Region(random, Models) });
        _ = await book.Facts(null);
        await book.Save();
        book.Pulled.Clear();
        return book;
    }

    private static OverviewChild Drawn(Random random, int child)
    {
        var models = Models.Where(_ => random.Next(3) > 0).ToList();
        return child > 3 ? new() { Agency = ProvinceSamples.Agency(random, [.. models.SelectMany(m => m)]) } : new() { Region = ProvinceSamples.Region(random, models) };
    }

    private static OverviewChild Changed(Random random, OverviewChild child)
    {
        var ids = child.Ids.ToList();
        if (ids.Count == 0 || random.Next(8) == 0)
            return Drawn(random, child.Agency is null ? 1 : 4);
        var id = ids[random.Next(ids.Count)];
        return (child, random.Next(4)) switch
        {
            ({ Agency: { } agency }, 0) => new() { Agency = agency with { Revision = agency.Revision + 1, Statuses = new Dictionary<Period, PeriodStatus>(agency.Statuses) { [Period.Year] = (PeriodStatus)random.Next(7) } } },
            ({ Agency: { } agency }, 1) => new() { Agency = agency with { Revision = agency.Revision + 1, Indicators = Without(agency.Indicators, id), Definitions = Without(agency.Definitions, id) } },
            ({ Agency: { } agency }, 2) => new() { Agency = agency with { Revision = agency.Revision + 1, Definitions = Worded(agency.Definitions, id) } },
            ({ Agency: { } agency }, _) => new() { Agency = agency with { Revision = agency.Revision + 1, Indicators = new Dictionary<string, IndicatorContribution>(agency.Indicators) { [id] = ProvinceSamples.Said(random, agency.Definitions[id]) } } },
            ({ Region: { } region }, 1) => new() { Region = region with { Revision = region.Revision + 1, Indicators = Without(region.Indicators, id), Definitions = Without(region.Definitions, id) } },
            ({ Region: { } region }, 2) => new() { Region = region with { Revision = region.Revision + 1, Definitions = Worded(region.Definitions, id) } },
            ({ Region: { } region }, _) => new() { Region = ProvinceSamples.Changed(region, id, random.Next(1, 9)) },
            _ => child,
        };
    }

    private static Dictionary<string, T> Without<T>(IReadOnlyDictionary<string, T> all, string id) => all.Where(a => a.Key != id).ToDictionary();

    private static Dictionary<string, SharedDefinition> Worded(IReadOnlyDictionary<string, SharedDefinition> all, string id) =>
        new(all) { [id] = all[id] with { Version = all[id].Version + 1, ModelName = $"{all[id].ModelName} lagi" } };

    private static void Check(OverviewFacts facts, BookOfRows book, string[]? ids, string when)
    {
        var expected = SumRules.Add([.. book.Truth.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new OverviewChild { Agency = t.Value.Agency, Region = t.Value.Region }.Sums)]);
        Assert.True((expected.Agencies, expected.Samples, expected.Revision) == (facts.Sums.Agencies, facts.Sums.Samples, facts.Sums.Revision), when);
        Assert.True(expected.Indicators.Keys.Order(StringComparer.Ordinal).SequenceEqual(facts.Sums.Indicators.Keys.Order(StringComparer.Ordinal)), when);
        Assert.All(expected.Indicators, i => Assert.True(i.Value.Equals(facts.Sums.Indicators[i.Key]), $"{when}: {i.Key}"));
        Assert.All(expected.Definitions, d => Assert.True(StorageJson.Same(d.Value, facts.Sums.Definitions[d.Key]), $"{when}: {d.Key}"));
        Assert.Equal(book.Truth.Keys.Order(StringComparer.Ordinal), facts.Children.Select(c => c.Name));
        foreach (var (name, child) in facts.Children)
        {
            foreach (var id in ids ?? [.. expected.Indicators.Keys])
                Assert.True(book.Truth[name].Definition(id) is null ? child.Definition(id) is null : book.Truth[name].SaysOf(id, child), $"{when}: {name} {id}");
        }
    }

    private static async Task<bool> Fails(Func<Task> save)
    {
        try
        {
            await save();
            return false;
        }
        catch (Exception failure) when (failure is StorageFailedException or Orleans.Storage.InconsistentStateException)
        {
            return true;
        }
    }
}
