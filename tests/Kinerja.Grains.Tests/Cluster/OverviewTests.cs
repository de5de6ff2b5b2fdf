using System.Diagnostics.Metrics;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Overviews of region, province and nation over real scorecards. They count pulls of the whole process, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(OverviewTests), DisableParallelization = true)]
[Collection(nameof(OverviewTests))]
public sealed class OverviewTests(Support.Storage storage)
{
    private const string One = "35.08|dinas-satu";
    private const string Other = "35.17|dinas-dua";
    private const string Far = "51.03|dinas-tiga";
    private static readonly OverviewQuestion Year = new(Period.Year);

    [Fact]
    public async Task A_region_is_the_ratio_of_sums_and_never_a_mean_of_percentages()
    {
        await using var cluster = await World(One, Other);
        await Cooperatives(cluster, One, healthy: 10, assessed: 193);
        await Cooperatives(cluster, Other, healthy: 40, assessed: 100);

        var province = await cluster.View("35");
        var figure = province.Figure("sehat");
        Assert.Equal([50m, 293m], figure.Components.Select(c => c.Value.Amount));
        Assert.Equal(50m / 293m * 100m, figure.Value.Amount, 20);
        Assert.Equal((2, 2, 0), (figure.Coverage.Reported, figure.Coverage.Expected, figure.Coverage.Late));
        Assert.Equal(["35.08", "35.17"], province.Children.Select(c => c.Code));
        Assert.Equal(40m, province.Children[1].Figures.Single(f => f.Key.EndsWith(".sehat", StringComparison.Ordinal)).Value.Value.Amount);
        Assert.Equal(figure.Value, (await cluster.View("id")).Figure("sehat").Value);
        // Both promise 5,18: so does the province.
        Assert.Equal(5.18m, figure.Target.Amount);
        Assert.Equal(figure.Value.Amount / 5.18m * 100m, figure.Achievement.Amount, 15);
    }

    [Fact]
    public async Task One_change_is_in_the_nations_overview_at_the_next_read_which_pulls_one_chain()
    {
        await using var cluster = await World(One, Other, Far);
        foreach (var agency in new[] { One, Other, Far })
            await Cooperatives(cluster, agency, 10, 100);
        Assert.Equal(10m, (await cluster.View("id")).Figure("sehat").Value.Amount);

        using var pulls = new PullCounter();
        for (var value = 11; value < 16; value++)
        {
            pulls.Clear();
            (await cluster.Cell(One, "data-sehat", 2014).Report(Report(value))).Ok();
            Assert.Equal((20m + value) / 3m, (await cluster.View("id")).Figure("sehat").Value.Amount, 20);
            // The scorecard pulls the two rows that read the component, each overview one child.
            Assert.Equal(new Dictionary<string, long> { ["scorecard"] = 2, ["Regency"] = 1, ["Province"] = 1, ["Nation"] = 1 }, pulls.Counts.OrderBy(c => c.Key).ToDictionary());
            pulls.Clear();
            _ = await cluster.View("id");
            Assert.Empty(pulls.Counts);
        }
    }

    [Fact]
    public async Task What_divides_otherwise_is_listed_and_never_summed_until_it_is_converted()
    {
        await using var cluster = await World(One, Other);
        await Cooperatives(cluster, One, 10, 100);
        await Cooperatives(cluster, Other, 60, 80);
        await Link(cluster, Other, new() { Shared = "sehat", Own = "iku-1", Grade = LinkGrade.C, Reason = "Dibagi semua koperasi" });
        var figure = (await cluster.View("35")).Figure("sehat");
        Assert.Equal((10m, 1, 1), (figure.Value.Amount, figure.Coverage.Reported, figure.Coverage.GradeC));
        var child = (await cluster.View("35.17")).Children.Single().Figures.Single(f => f.Key.EndsWith(".sehat", StringComparison.Ordinal)).Value;
        Assert.Equal((Standing.Listed, LinkGrade.C, "Dibagi semua koperasi", ExclusionCodes.GradeC), (child.Standing, child.Grade, child.Reason, child.Why));
        Assert.Equal(75m, child.Value.Amount);

        // In thousands: sixty thousand of eighty thousand.
        await Link(cluster, Other, new()
        {
            Shared = "sehat", Own = "iku-1", Grade = LinkGrade.B, Reason = "Dicatat dalam ribuan",
            Conversion = [new("k-sehat", [new("data-sehat", 1000)]), new("k-dinilai", [new("data-dinilai", 1000)])],
        });
        figure = (await cluster.View("35")).Figure("sehat");
        Assert.Equal([60_010m, 80_100m], figure.Components.Select(c => c.Value.Amount));
        Assert.Equal((2, 1, 1), (figure.Coverage.Reported, figure.Coverage.Converted, figure.Coverage.WithTarget));
        // The target of a converted figure speaks of another formula: compared is who has one.
        Assert.Equal((5.18m, 10m), (figure.Target.Amount, figure.Comparable.Amount));
        Assert.Equal(10m / 5.18m * 100m, figure.Achievement.Amount, 15);

        // What the conversion reads is marked like everything else.
        (await cluster.Cell(Other, "data-dinilai", 2014).Report(Report(90))).Ok();
        Assert.Equal([60_010m, 90_100m], (await cluster.View("35")).Figure("sehat").Components.Select(c => c.Value.Amount));
    }

    [Fact]
    public async Task What_is_not_reported_is_late_and_never_zero()
    {
        await using var cluster = await World(One, Other);
        await Cooperatives(cluster, One, 10, 100);
        (await cluster.Cell(Other, "data-sehat", 2014).Report(Report(1))).Ok();
        var figure = (await cluster.View("id")).Figure("sehat");
        Assert.Equal((10m, 1, 2, 1), (figure.Value.Amount, figure.Coverage.Reported, figure.Coverage.Expected, figure.Coverage.Late));
        Assert.Equal(ValueState.Missing, (await cluster.View("35.17")).Figure("sehat").Value.State);

        // Growth reads last year, too.
        foreach (var (year, value) in new[] { (2013, 100m), (2014, 110m) })
            (await cluster.Cell(One, "data-um", year).Report(Report(value))).Ok();
        Assert.Equal(10m, (await cluster.View("id")).Figure("tumbuh").Value.Amount);
        Assert.Equal([110m, 100m], (await cluster.View("id")).Figure("tumbuh").Components.Select(c => c.Value.Amount));
    }

    [Fact]
    public async Task Until_a_period_is_verified_the_province_sees_that_something_is_hidden_and_no_number()
    {
        await using var cluster = await World(One, Other);
        await Cooperatives(cluster, One, 719_311, 983_477);
        foreach (var level in new[] { Visibility.Verified, Visibility.Published })
        {
            var view = (await cluster.Overview("35", 2014).Get(new(Period.Year, level))).Ok();
            var figure = view.Figure("sehat");
            Assert.False(figure.Value.IsNumber);
            Assert.Equal((0, 1, 1), (figure.Coverage.Reported, figure.Coverage.Hidden, figure.Coverage.Late));
            // The moment is left out: its digits are any digits.
            var answer = System.Text.Encoding.UTF8.GetString(Kinerja.Grains.Storage.StorageJson.Bytes(view with { At = default }));
            Assert.DoesNotMatch(@"719311|983477|73[.,]1", answer);
            Assert.All(view.Children.SelectMany(c => c.Figures.Values), f => Assert.Empty(f.Parts));
        }
    }

    [Fact]
    public async Task An_explanation_gives_sums_formula_children_and_reasons()
    {
        await using var cluster = await World(One, Other);
        await Cooperatives(cluster, One, 10, 193);
        await Link(cluster, Other, new() { Shared = "sehat", Own = "iku-1", Grade = LinkGrade.D, Reason = "Hanya namanya" });
        var view = await cluster.View("35");
        var explanation = (await cluster.Overview("35", 2014).Explain(Year with { Indicator = view.Id("sehat") })).Ok();
        Assert.Equal(["formula", "component", "component", "substitution", "target"], explanation.Steps.Take(5).Select(s => s.Kind));
        Assert.Contains("10 / 193 × 100%", explanation.Steps[3].Expression!.Id);
        Assert.Equal(view.Figure("sehat").Value, explanation.Figure.Value);
        Assert.Equal([Standing.Counted, Standing.Listed], explanation.Children.Select(c => c.Figures.Values.Single().Standing));
        Assert.Equal("noSharedIndicator", (await cluster.Overview("35", 2014).Explain(Year with { Indicator = "x.y" })).Refused());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everything_is_there_after_a_restart_of_all(bool kill)
    {
        await using var cluster = await World([One, Other], o => o.Quiet = TimeSpan.FromMilliseconds(1));
        for (var value = 1; value < 5; value++)
        {
            await Cooperatives(cluster, One, value, 100);
            await cluster.Restart(kill);
            var figure = (await cluster.View("id")).Figure("sehat");
            Assert.Equal((decimal)value, figure.Value.Amount);
            Assert.Equal(1, figure.Coverage.Late);
        }
    }

    [Fact]
    public async Task A_cold_province_reads_its_own_rows_and_nobody_elses()
    {
        await using var cluster = await World([One, Other], o => o.Quiet = TimeSpan.FromMilliseconds(1));
        await Cooperatives(cluster, One, 10, 100);
        var saved = cluster.Faults.Next(c => c.IsWrite && c.Row == "snapshot" && c.Grain == "overview/35|2014");
        _ = await cluster.View("35");
        await saved.WaitAsync(TimeSpan.FromSeconds(20));
        await cluster.Restart(kill: false);
        cluster.Faults.Clear();
        Assert.Equal(10m, (await cluster.View("35")).Figure("sehat").Value.Amount);
        Assert.Equal(["marks", "snapshot"], cluster.Faults.Calls.Select(c => c.Row).Order());
    }

    [Fact]
    public async Task An_agency_that_has_not_adopted_a_model_is_counted_as_not_joined()
    {
        await using var cluster = await World(One);
        await cluster.WithPlan(Other);
        var figure = (await cluster.View("35")).Figure("sehat");
        Assert.Equal((2, 1, 1), (figure.Coverage.Agencies, figure.Coverage.NotJoined, figure.Coverage.Late));
    }

    [Fact]
    public async Task A_verified_period_is_seen_as_it_was_frozen_and_a_new_version_of_the_model_changes_nothing_of_it()
    {
        await using var cluster = await World(One, Other);
        await cluster.Fill(One, 2014);
        await Cooperatives(cluster, One, 10, 193);
        await Take(PeriodAct.Submit);
        Assert.Equal((0, 1), await Seen(Visibility.Verified));
        await Take(PeriodAct.Verify);
        Assert.Equal((1, 0), await Seen(Visibility.Verified));
        Assert.Equal((0, 1), await Seen(Visibility.Published));
        await Take(PeriodAct.Publish);
        Assert.Equal((1, 0), await Seen(Visibility.Published));
        var before = (await cluster.Overview("id", 2014).Get(new(Period.Year, Visibility.Published))).Ok();
        Assert.Equal(10m / 193m * 100m, before.Figure("sehat").Value.Amount, 15);
        Assert.Equal(PeriodStatus.Published, (await cluster.View("35.08")).Children.Single().Status);

        // Another meaning of the indicator, adopted for the year, and links taken away.
        var model = (await cluster.Agency(One).GetYear(2014)).Ok().Models.Single().Version.Model;
        await cluster.Publish(model, SharedModels.Content("(Jml Koperasi sehat / Jml seluruh koperasi) x 100%"));
        (await cluster.Agency(One).AdoptModel(new() { OperationId = Operation(), Model = model, Version = 2, Years = [2013, 2014, 2015], Actor = Someone })).Ok();
        (await cluster.Agency(One).LinkIndicators(new() { OperationId = Operation(), Model = model, Years = [2014], Unlink = ["tumbuh"], Actor = Someone })).Ok();
        var after = (await cluster.Overview("id", 2014).Get(new(Period.Year, Visibility.Published))).Ok();
        foreach (var (definition, figure) in before.Indicators)
        {
            var same = after.Indicators.Single(i => i.Definition.Id == definition.Id).Figure;
            Assert.Equal((figure.Value, figure.Target, figure.Achievement, figure.Coverage.Reported), (same.Value, same.Target, same.Achievement, same.Coverage.Reported));
        }

        // A quarter that was not frozen is of the new meaning, and the year of the old one.
        var quarter = (await cluster.Overview("35.08", 2014).Get(new(Period.Tw1))).Ok().Children.Single().Figures;
        Assert.Equal([$"{model}.naik-kelas", $"{model}.sehat.2", $"{model}.tumbuh"], quarter.Keys.Order());
        Assert.DoesNotContain($"{model}.sehat.2", (await cluster.View("35.08")).Children.Single().Figures.Keys);

        await Take(PeriodAct.Unlock);
        Assert.Equal(0, (await cluster.Overview("id", 2014).Get(new(Period.Year, Visibility.Published))).Ok().Indicators.Sum(i => i.Figure.Coverage.Reported));

        async Task Take(PeriodAct act) => (await cluster.Periods(One, 2014).Change(Step(act))).Ok();

        async Task<(int Reported, int Hidden)> Seen(Visibility level) =>
            (await cluster.Overview("id", 2014).Get(new(Period.Year, level))).Ok().Figure("sehat").Coverage is var c ? (c.Reported, c.Hidden) : default;
    }

    [Fact]
    public async Task Whoever_is_not_in_the_sum_is_named_however_deep()
    {
        await using var cluster = await World(One, Other, Far);
        await cluster.WithPlan("35.17|dinas-empat");
        await Cooperatives(cluster, One, 10, 100);
        await Link(cluster, Far, new() { Shared = "sehat", Own = "iku-1", Grade = LinkGrade.C, Reason = "Lain" });
        var id = (await cluster.View("id")).Id("sehat");
        var list = (await cluster.Overview("id", 2014).Absentees(Year with { Indicator = id })).Ok();
        Assert.Equal(["35.17|dinas-dua", "35.17|dinas-empat", "51.03|dinas-tiga"], list.Select(l => $"{l.Region}|{l.Agency}"));
        Assert.Equal([Standing.Absent, null, Standing.Listed], list.Select(l => l.Figure?.Standing));
        Assert.True(list[0].Figure!.IsLate);
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task A_change_is_in_the_nations_overview_whichever_storage_call_of_the_chain_fails(Fault fault)
    {
        await using var cluster = await World(One);
        await Cooperatives(cluster, One, 1, 100);
        _ = await cluster.View("id");
        var (touched, value) = (0, 1);
        for (var n = 1; ; n++)
        {
            Assert.True(n < 40, "The command never passes untouched.");
            foreach (var region in new[] { "35.08", "35", "id" })
                await cluster.Cluster.DeactivateAsync(cluster.Overview(region, 2014));
            var command = Report(++value);
            cluster.Faults.FailNth(n, fault, c => c.Grain.StartsWith("overview/", StringComparison.Ordinal));
            var cell = cluster.Cell(One, "data-sehat", 2014);
            var first = await Attempt(cell, command);
            var untouched = cluster.Faults.Calls.Count(c => c.Grain.StartsWith("overview/", StringComparison.Ordinal)) < n;
            touched += untouched ? 0 : 1;
            cluster.Faults.Clear();
            for (var tries = 0; first != true && tries < 10; tries++)
                first = await Attempt(cell, command);
            Assert.True(first);
            Assert.Equal((decimal)value, (await Looked(cluster)).Figure("sehat").Value.Amount);
            if (untouched)
                break;
        }

        Assert.True(touched >= 6, $"Only {touched} storage calls were touched.");
    }

    [Fact]
    public async Task Readers_in_a_storm_of_writes_neither_stop_them_nor_wait_for_ever_and_the_end_is_exact()
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos: 2, rollups: o => o.Quiet = TimeSpan.FromMilliseconds(20));
        var model = SharedModels.NewModel();
        await cluster.Publish(model);
        string[] agencies = [One, "35.08|dinas-lima", Other, Far];
        foreach (var agency in agencies)
        {
            await cluster.WithPlan(agency);
            await cluster.Adopt(agency, model);
            await Cooperatives(cluster, agency, 1, 100);
        }

        var newest = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(agencies.Select(a => KeyValuePair.Create(a, 1)));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(180));
        var writing = true;
        var writers = agencies.Select(Write).ToList();
        var readers = new[] { "id", "id", "35", "51", "35.08" }.Select(Read).ToList();
        await Task.WhenAll(writers).WaitAsync(limit.Token);
        writing = false;
        Assert.All(await Task.WhenAll(readers).WaitAsync(limit.Token), reads => Assert.True(reads > 3, $"A reader got only {reads} answers."));
        Assert.Equal([120m, 400m], (await cluster.View("id")).Figure("sehat").Components.Select(c => c.Value.Amount));
        Assert.Equal([60m, 200m], (await cluster.View("35.08")).Figure("sehat").Components.Select(c => c.Value.Amount));

        async Task Write(string agency)
        {
            for (var value = 2; value <= 30; value++)
            {
                (await cluster.Cell(agency, "data-sehat", 2014).Report(Report(value))).Ok();
                newest[agency] = value;
            }
        }

        async Task<int> Read(string region)
        {
            var reads = 0;
            for (; writing; reads++)
            {
                var mine = agencies.Where(a => region == "id" || a.StartsWith(region, StringComparison.Ordinal)).ToList();
                var acknowledged = mine.Sum(a => newest[a]);
                var sum = (await cluster.View(region)).Figure("sehat").Components[0].Value.Amount;
                Assert.InRange(sum, acknowledged, 30m * mine.Count);
            }

            return reads;
        }
    }

    private static async Task<bool?> Attempt(Kinerja.Grains.Indicators.Contracts.IIndicatorYear cell, Kinerja.Grains.Indicators.Contracts.ReportRealisation command)
    {
        try
        {
            return (await cell.Report(command)).IsOk;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return null;
        }
    }

    /// <summary>The nation's overview; an activation that ends after a fault is asked again.</summary>
    private static async Task<OverviewView> Looked(KinerjaCluster cluster)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await cluster.Overview("id", 2014).Get(Year)) is { IsOk: true } || tries > 10)
                    return await cluster.View("id");
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException && tries < 10)
            {
            }
        }
    }

    private Task<KinerjaCluster> World(params string[] agencies) => World(agencies, null);

    private async Task<KinerjaCluster> World(string[] agencies, Action<RollupOptions>? rollups)
    {
        var cluster = await KinerjaCluster.Start(storage, rollups: rollups);
        var model = SharedModels.NewModel();
        await cluster.Publish(model);
        foreach (var agency in agencies)
        {
            await cluster.WithPlan(agency);
            await cluster.Adopt(agency, model);
        }

        return cluster;
    }

    private static async Task Cooperatives(KinerjaCluster cluster, string agency, decimal healthy, decimal assessed)
    {
        (await cluster.Cell(agency, "data-sehat", 2014).Report(Report(healthy))).Ok();
        (await cluster.Cell(agency, "data-dinilai", 2014).Report(Report(assessed))).Ok();
    }

    private static async Task Link(KinerjaCluster cluster, string agency, IndicatorLink link)
    {
        var model = (await cluster.Agency(agency).GetYear(2014)).Ok().Models.Single().Version.Model;
        (await cluster.Agency(agency).LinkIndicators(new() { OperationId = Operation(), Model = model, Years = [2014], Links = [link], Actor = Someone })).Ok();
    }

    /// <summary>Counts pulls by level.</summary>
    private sealed class PullCounter : IDisposable
    {
        private readonly MeterListener _listener;
        private readonly Lock _gate = new();
        private Dictionary<string, long> _counts = [];

        public PullCounter()
        {
            _listener = new()
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument is { Meter.Name: "Kinerja", Name: "kinerja.rollup.pulls" })
                        listener.EnableMeasurementEvents(instrument);
                },
            };
            _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                lock (_gate)
                    _counts[(string)tags[0].Value!] = _counts.GetValueOrDefault((string)tags[0].Value!) + count;
            });
            _listener.Start();
        }

        public IReadOnlyDictionary<string, long> Counts
        {
            get
            {
                lock (_gate)
                    return new Dictionary<string, long>(_counts);
            }
        }

        public void Clear()
        {
            lock (_gate)
                _counts = [];
        }

        public void Dispose() => _listener.Dispose();
    }
}
