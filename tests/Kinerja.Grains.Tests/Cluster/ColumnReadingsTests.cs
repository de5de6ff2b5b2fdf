using Kinerja.Grains.ColumnReadings;
using Kinerja.Grains.ColumnReadings.Contracts;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>What an agency has said about the columns of documents is remembered by their headings, and forgotten when somebody wishes.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class ColumnReadingsTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private IColumnReadings Readings => _cluster.Cluster.Client.GetGrain<IColumnReadings>(_agency);

    [Fact]
    public async Task The_last_answer_about_headings_counts_and_survives()
    {
        Assert.Empty(await Readings.Get());
        var command = Remember(1, "indicator", "yh");
        var receipt = (await Readings.Remember(command)).Ok();
        Assert.Equal(receipt with { Replayed = true }, (await Readings.Remember(command)).Ok());
        (await Readings.Remember(Remember(2, "indicator", "unit"))).Ok();
        (await Readings.Remember(Remember(1, "unit", "indicator"))).Ok();
        await _cluster.Cluster.DeactivateAsync(Readings);

        var known = await Readings.Get();
        Assert.Equal([(Shape(1), "unit,indicator", "Siti Aminah"), (Shape(2), "indicator,unit", "Siti Aminah")], known.Select(k => (k.Shape, string.Join(',', k.Codes), k.By)));
        Assert.Equal(["Ukuran", "Angka 2021"], known[0].Heads);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_forgetting_it_again_is_nothing()
    {
        (await Readings.Remember(Remember(1, "indicator", "yh"))).Ok();
        (await Readings.Remember(Remember(2, "indicator", "yh"))).Ok();
        var command = new ForgetColumns { OperationId = Operation(), Shape = Shape(1), Actor = Someone };
        (await Readings.Forget(command)).Ok();
        Assert.True((await Readings.Forget(command)).Ok().Replayed);
        (await Readings.Forget(command with { OperationId = Operation() })).Ok();

        Assert.Equal([Shape(2)], (await Readings.Get()).Select(k => k.Shape));
    }

    [Fact]
    public async Task So_many_are_remembered_and_the_oldest_is_forgotten_first()
    {
        for (var n = 0; n <= ColumnReadingRules.Most; n++)
            (await Readings.Remember(Remember(n, "indicator", "yh"))).Ok();

        var known = await Readings.Get();
        Assert.Equal(ColumnReadingRules.Most, known.Count);
        Assert.Equal((Shape(ColumnReadingRules.Most), Shape(1)), (known[0].Shape, known[^1].Shape));
    }

    [Fact]
    public async Task What_names_no_headings_or_no_columns_is_refused()
    {
        Assert.Equal("shapeInvalid", (await Readings.Remember(Remember(1, "indicator", "yh") with { Shape = "../x" })).Refused());
        Assert.Equal("shapeInvalid", (await Readings.Forget(new() { OperationId = Operation(), Shape = "", Actor = Someone })).Refused());
        Assert.Equal("columnsInvalid", (await Readings.Remember(Remember(1, "indicator", "apa-saja"))).Refused());
        Assert.Equal("columnsInvalid", (await Readings.Remember(Remember(1, "indicator"))).Refused());
        Assert.Equal("columnsInvalid", (await Readings.Remember(Remember(1, "indicator", "yh") with { Heads = [new('x', 201), ""] })).Refused());
    }

    private static string Shape(int n) => n.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static RememberColumns Remember(int shape, params string[] codes) =>
        new() { OperationId = Operation(), Shape = Shape(shape), Heads = ["Ukuran", "Angka 2021"], Codes = codes, Actor = Someone };
}
