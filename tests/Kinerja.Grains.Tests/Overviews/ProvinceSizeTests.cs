using System.Diagnostics;
using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Tests.Overviews;

/// <summary>A province of 38 regions with 40 agencies of 30 indicators each: what its rows take, what a cold read reads, and what one change costs. Times are printed, not judged.</summary>
public sealed class ProvinceSizeTests
{
    private const int Regions = 38;
    private const int Agencies = 40;
    private const int Indicators = 30;
    private static readonly OverviewKey Key = OverviewKey.Parse("35|2019");
    private static readonly OverviewQuestion Page = new(Period.Year, Scope: OverviewScope.Page);

    [Fact]
    public async Task The_rows_of_a_full_region_and_province_fit_and_one_change_recomputes_one_indicator()
    {
        var random = new Random(7);
        // Agencies of one affair share a model: as many shared indicators in the province as in one region.
        var models = Enumerable.Range(1, Agencies).Select(m => ProvinceSamples.Model($"urusan-{m}", Indicators)).ToList();
        var book = new BookOfRows();
        await book.Start();
        for (var region = 1; region <= Regions; region++)
            await book.Change($"35.{region:D2}", new() { Region = ProvinceSamples.Region(random, models) });
        var watch = Stopwatch.StartNew();
        _ = await book.Facts(null);
        Print(watch, "everything pulled and summed");
        await book.Save();
        Print(watch, "saved for the first time");
        book.Pulled.Clear();
        book.Faults.Clear();

        await book.Start();
        Print(watch, "marks and snapshot read");
        var pages = new OverviewPages(Key);
        var cold = await View(book, pages, Page);
        Print(watch, "first page");
        Assert.Empty(book.Pulled);
        Assert.Equal(["marks", "parts", "snapshot", "totals", "totals"], book.Faults.Calls.Select(c => c.Row.Split('-')[0]).Order());
        Assert.Equal((Agencies * Indicators, Regions), (cold.Indicators.Count, cold.Children.Count));
        Assert.All(cold.Children, c => Assert.Single(c.Figures));
        for (var i = 0; i < 3; i++)
        {
            _ = await View(book, pages, Page);
            Print(watch, "the same page, warm");
        }

        for (var i = 1; i < 9; i++)
        {
            book.IsNear = i > 2;
            var (region, id) = (book.Truth["35.06"].Region!, models[i * 4][3].Id.ToString());
            var changed = ProvinceSamples.Changed(region, id, i);
            await book.Change("35.06", new() { Region = region with { Revision = changed.Revision, Indicators = new Dictionary<string, IndicatorSums>(region.Indicators) { [id] = changed.Indicators[id] } } });
            watch.Restart();
            _ = await View(book, pages, Page);
            Print(watch, $"page after one change, {(book.IsNear ? "from this silo" : "from afar, turned into JSON and back")}");
            await book.Save();
            Print(watch, "saved");
        }

        var all = await View(book, pages, Page with { Scope = OverviewScope.Everything });
        Print(watch, "everything, read from the rest of the rows");
        Assert.Equal(["35.06"], book.Pulled.Distinct());
        var expected = SumRules.Add([.. book.Truth.Values.Select(c => c.Sums)]);
        foreach (var shown in all.Indicators)
        {
            var fresh = RollupFigures.Figure(
                shown.Definition, OverviewFigures.Read(shown.Definition), expected.Indicators[shown.Definition.Id.ToString()].At(Visibility.All, Period.Year), expected.Agencies, ProvinceSamples.Now);
            Assert.Equal((fresh.Value, fresh.Target, fresh.Achievement, fresh.Coverage), (shown.Figure.Value, shown.Figure.Target, shown.Figure.Achievement, shown.Figure.Coverage));
        }

        Assert.All(all.Children, c => Assert.Equal(Agencies * Indicators, c.Figures.Count));
    }

    [Fact]
    public void A_full_region_stands_in_its_snapshot()
    {
        var random = new Random(7);
        var children = Enumerable.Range(1, Agencies).ToDictionary(
            a => $"35.01|dinas-{a}", a => new RollupSnapshot<OverviewChild>(1, new() { Agency = ProvinceSamples.Agency(random, ProvinceSamples.Model($"urusan-{a}", Indicators)) }));
        var watch = Stopwatch.StartNew();
        var row = new OverviewSnapshotState { Sequence = 1, Children = children };
        var size = row.Prepare();
        Print(watch, $"a region of {size} bytes written");
        Assert.InRange(StorageJson.Bytes(row).Length, 1, size);
        Assert.InRange(size, 1, RowLimits.MaxBytes);
        Assert.InRange(children.Values.Sum(c => c.Value.Ids.Count()), 1, OverviewBook.PartsInSnapshot);
    }

    private static async Task<OverviewView> View(BookOfRows book, OverviewPages pages, OverviewQuestion question) =>
        pages.View(question, await book.FactsAsked(sums => pages.Asked(question, sums)), ProvinceSamples.Now);

    private static void Print(Stopwatch watch, string what)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:F1} ms: {what}.");
        watch.Restart();
    }
}
