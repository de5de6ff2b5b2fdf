using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>The slow sweep finds what the protocol cannot: rows that changed behind everybody's back.</summary>
public sealed class SweepTests(Support.Storage storage)
{
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task A_missed_change_is_found_and_counted_and_nothing_else_is()
    {
        var corrections = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument is { Meter.Name: "Kinerja", Name: "kinerja.rollup.corrections" })
                    l.EnableMeasurementEvents(instrument);
            },
        };
        var counted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        listener.SetMeasurementEventCallback<long>((_, count, _, _) =>
        {
            Interlocked.Add(ref corrections, count);
            counted.TrySetResult();
        });
        listener.Start();

        await using var cluster = await KinerjaCluster.Start(storage, rollups: o => o.Sweep = TimeSpan.FromMilliseconds(200));
        await cluster.WithPlan(_agency);
        for (var value = 1; value <= 30; value++)
        {
            (await cluster.Cell(_agency, "iku-3", 2014).Report(Report(value))).Ok();
            Assert.Equal(value, await Shown());
        }

        Assert.Equal(0, Interlocked.Read(ref corrections));

        // As after a write that storage applied when its sender was dead and its successor had read the row already.
        await ChangeBehindTheBack(cluster);
        await cluster.Cluster.DeactivateAsync(cluster.Cell(_agency, "iku-3", 2014));
        await counted.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(77, await Shown());
        Assert.Equal(1, Interlocked.Read(ref corrections));

        async Task<decimal> Shown() => (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[1].Realisation.Amount;
    }

    private async Task ChangeBehindTheBack(KinerjaCluster cluster)
    {
        var table = new TableClient(storage.ConnectionString, cluster.Table);
        var row = (await table.GetEntityAsync<TableEntity>($"kinerja_indicator-year/{_agency}|iku-3|2014".Replace('/', '_'), "state")).Value;
        var json = System.Text.Json.Nodes.JsonNode.Parse(row.GetBinary("Data"))!;
        json["values"]!["year"]!["value"]!["value"] = 77;
        json["revision"] = json["revision"]!.GetValue<long>() + 1;
        row["Data"] = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
