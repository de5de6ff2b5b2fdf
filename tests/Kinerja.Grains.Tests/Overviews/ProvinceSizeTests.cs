using System.Diagnostics;
using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Tests.Overviews;

/// <summary>A province of 38 regions with 40 agencies of 30 indicators each: what fits a row, and what one change costs. Times are printed, not judged.</summary>
public sealed class ProvinceSizeTests
{
    private const int Regions = 38;
    private const int Agencies = 40;
    private const int Indicators = 30;
    private static readonly DateTimeOffset Now = new(2020, 1, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly OverviewQuestion Year = new(Period.Year);

    private static readonly IReadOnlyList<SharedDefinition> Definitions = SharedDefinition.Of(new()
    {
        Model = "besar",
        Number = 1,
        Content = ModelVersioning.Next(null, new()
        {
            Name = "Model besar",
            Components = [.. Enumerable.Range(0, Indicators).SelectMany(i => new[] { Component($"atas-{i}", $"Jumlah bagian {Letter(i)} {i} yang tercapai"), Component($"bawah-{i}", $"Jumlah seluruh bagian {Letter(i)} {i}") })],
            Indicators = [.. Enumerable.Range(0, Indicators).Select(i => new SharedIndicator
            {
                Code = $"indikator-{i}", Name = $"Persentase bagian {i} yang tercapai", Unit = "%", Polarity = Polarity.Higher,
                FormulaText = $"(Jumlah bagian {Letter(i)} {i} yang tercapai / Jumlah seluruh bagian {Letter(i)} {i}) x 100%",
            })],
        }),
        Change = "uji",
        At = Now,
        By = "uji",
    });

    /// <summary>Without n, which is the year in a formula, and x, which multiplies there.</summary>
    private static char Letter(int i) => "abcdefghijklmopqrstuvwyz"[i % 24];

    [Fact]
    public void The_rows_of_a_full_region_and_province_fit_and_one_change_recomputes_one_indicator()
    {
        var random = new Random(7);
        var regions = Enumerable.Range(1, Regions).Select(r => (Code: $"35.{r:D2}", Agencies: Enumerable.Range(1, Agencies).Select(_ => new OverviewChild { Agency = Contribution(random) }).ToList())).ToList();
        var region = Row(regions[0].Agencies.Select((c, i) => ($"35.01|dinas-{i}", c)));
        var watch = Stopwatch.StartNew();
        var sums = regions.Select(r => (r.Code, Child: new OverviewChild { Region = SumRules.Add([.. r.Agencies.Select(a => a.Sums)]) })).ToList();
        Print($"Sums of {Regions * Agencies} agencies from their contributions: {watch.Elapsed.TotalMilliseconds:F0} ms.");
        var province = Row(sums.Select(s => (s.Code, s.Child)));
        Assert.Equal((Agencies, Regions), (region.Kept, province.Kept));
        Print($"Row of a region: {region.Bytes} bytes; of a province: {province.Bytes} bytes; answer of a province: {StorageJson.Bytes(SumRules.Add([.. sums.Select(s => s.Child.Sums)])).Length} bytes of JSON.");
        Assert.InRange(Math.Max(region.Bytes, province.Bytes), 1, RowLimits.MaxBytes);

        // Warm, and after a change of one indicator of one region.
        var (totals, figures) = (new OverviewTotals(), new OverviewFigures());
        var key = OverviewKey.Parse("35|2019");
        long version = 0;
        Timed("first view", View);
        for (var i = 0; i < 3; i++)
        {
            sums[5] = (sums[5].Code, Changed(sums[5].Child, i).Like(sums[5].Child));
            version++;
            Timed("view after one change", View);
        }

        var before = View();
        var expected = SumRules.Add([.. sums.Select(s => s.Child.Sums)]);
        foreach (var shown in before.Indicators)
        {
            var fresh = RollupFigures.Figure(shown.Definition, OverviewFigures.Read(shown.Definition), expected.Indicators[shown.Definition.Id.ToString()].At(Visibility.All, Period.Year), expected.Agencies, Now);
            Assert.Equal((fresh.Value, fresh.Target, fresh.Achievement, fresh.Coverage), (shown.Figure.Value, shown.Figure.Target, shown.Figure.Achievement, shown.Figure.Coverage));
        }

        OverviewView View() => OverviewViews.View(key, Year, totals.Of(version, () => [.. sums.Select(s => s.Child.Sums)]), sums, figures, version, Now);
    }

    private static (int Bytes, int Kept) Row(IEnumerable<(string Name, OverviewChild Child)> children)
    {
        var watch = Stopwatch.StartNew();
        var row = OverviewSnapshotState.Of(children.ToDictionary(c => c.Name, c => new RollupSnapshot<OverviewChild>(1, c.Child)), 1);
        var bytes = StorageJson.Bytes(row);
        Print($"Written in {watch.Elapsed.TotalMilliseconds:F0} ms (twice).");
        watch.Restart();
        var read = System.Text.Json.JsonSerializer.Deserialize<OverviewSnapshotState>(bytes, StorageJson.Options)!;
        Print($"Read in {watch.Elapsed.TotalMilliseconds:F0} ms.");
        return (bytes.Length, read.Children.Count);
    }

    /// <summary>Another sum of the first indicator, as a new answer brings it: no instance is the same.</summary>
    private static OverviewChild Changed(OverviewChild child, int by)
    {
        var copy = System.Text.Json.JsonSerializer.Deserialize<OverviewChild>(StorageJson.Bytes(child), StorageJson.Options)!;
        var (id, old) = copy.Region!.Indicators.First();
        var sums = old with { All = [.. old.All.Select(f => f with { Parts = [f.Parts[0] + by + 1, f.Parts[1]] })] };
        return copy with { Region = copy.Region with { Indicators = new Dictionary<string, IndicatorSums>(copy.Region.Indicators) { [id] = sums } } };
    }

    private static Contribution Contribution(Random random)
    {
        var statuses = Enum.GetValues<Period>().ToDictionary(p => p, _ => (PeriodStatus)random.Next(7));
        return new()
        {
            Name = $"Dinas Koperasi dan Usaha Mikro {random.Next(100_000)}",
            Revision = random.Next(1, 1_000_000),
            Statuses = statuses,
            Definitions = Definitions.ToDictionary(d => d.Id.ToString()),
            Indicators = Definitions.ToDictionary(d => d.Id.ToString(), d => new IndicatorContribution
            {
                Own = $"iku-{random.Next(9)}",
                OwnName = d.Indicator.Name,
                Reason = "Rumus dan populasi sama.",
                LateFrom = Enum.GetValues<Period>().ToDictionary(p => p, p => Now.AddDays((int)p * 90)),
                Figures = Enum.GetValues<Period>().ToDictionary(p => p, _ => Figure(random)),
            }),
        };
    }

    private static AgencyFigure Figure(Random random)
    {
        if (random.Next(10) == 0)
            return new() { Standing = Standing.Absent, Grade = LinkGrade.A };
        var (top, bottom, target) = (random.Next(1_000_000), random.Next(1_000_000, 90_000_000), random.Next(10_000) / 100m);
        var value = top * 100m / bottom;
        return new()
        {
            Standing = Standing.Counted, Grade = LinkGrade.A, Value = TypedValue.Of(value), Target = TypedValue.Of(target), Achievement = TypedValue.Of(value * 100m / (target + 1)),
            Band = "tinggi", Parts = [top, bottom], TargetWeight = bottom, WeightedTarget = target * bottom,
        };
    }

    private static void Timed(string what, Func<OverviewView> view)
    {
        var watch = Stopwatch.StartNew();
        _ = view();
        Print($"{what}: {watch.Elapsed.TotalMilliseconds:F2} ms.");
    }

    private static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private static SharedComponent Component(string code, string name) => new() { Code = code, Name = name };
}
