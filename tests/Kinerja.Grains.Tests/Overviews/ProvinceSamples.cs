using Kinerja.Grains.Overviews;
using Kinerja.Model.Indicators;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Tests.Overviews;

/// <summary>Regions whose agencies each speak of the indicators of one model, drawn from a seed.</summary>
internal static class ProvinceSamples
{
    /// <summary>The moment of the samples.</summary>
    public static readonly DateTimeOffset Now = new(2020, 1, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Definitions of a model.</summary>
    public static IReadOnlyList<SharedDefinition> Model(string model, int indicators) => SharedDefinition.Of(new()
    {
        Model = model,
        Number = 1,
        Content = ModelVersioning.Next(null, new()
        {
            Name = $"Model {model}",
            Components = [.. Enumerable.Range(0, indicators).SelectMany(i => new[] { Component($"atas-{i}", $"Jumlah bagian {Letter(i)} {i} yang tercapai"), Component($"bawah-{i}", $"Jumlah seluruh bagian {Letter(i)} {i}") })],
            Indicators = [.. Enumerable.Range(0, indicators).Select(i => new SharedIndicator
            {
                Code = $"indikator-{i}", Name = $"Persentase bagian {i} yang tercapai", Unit = "%", Polarity = Polarity.Higher,
                FormulaText = $"(Jumlah bagian {Letter(i)} {i} yang tercapai / Jumlah seluruh bagian {Letter(i)} {i}) x 100%",
            })],
        }),
        Change = "uji",
        At = Now,
        By = "uji",
    });

    /// <summary>What an agency says of some indicators.</summary>
    public static Contribution Agency(Random random, IReadOnlyList<SharedDefinition> definitions) => new()
    {
        Name = $"Dinas Koperasi dan Usaha Mikro {random.Next(100_000)}",
        Revision = random.Next(1, 1_000_000),
        Statuses = Enum.GetValues<Period>().ToDictionary(p => p, _ => (PeriodStatus)random.Next(7)),
        Definitions = definitions.ToDictionary(d => d.Id.ToString()),
        Indicators = definitions.ToDictionary(d => d.Id.ToString(), d => Said(random, d)),
    };

    /// <summary>The sums of a region with one agency for each model.</summary>
    public static RegionSums Region(Random random, IEnumerable<IReadOnlyList<SharedDefinition>> models) => SumRules.Add([.. models.Select(m => SumRules.Of(Agency(random, m)))]);

    /// <summary>What is said of one indicator.</summary>
    public static IndicatorContribution Said(Random random, SharedDefinition definition) => new()
    {
        Own = $"iku-{random.Next(9)}",
        OwnName = definition.Indicator.Name,
        Reason = "Rumus dan populasi sama.",
        LateFrom = Enum.GetValues<Period>().ToDictionary(p => p, p => Now.AddDays((int)p * 90)),
        Figures = Enum.GetValues<Period>().ToDictionary(p => p, _ => Figure(random)),
    };

    /// <summary>The same region with another sum of one indicator, as a new answer from afar brings it: no instance is the same.</summary>
    public static RegionSums Changed(RegionSums region, string id, int by)
    {
        var copy = System.Text.Json.JsonSerializer.Deserialize<RegionSums>(Grains.Storage.StorageJson.Bytes(region), Grains.Storage.StorageJson.Options)!;
        var old = copy.Indicators[id];
        var sums = old with { All = [.. old.All.Select(f => f.Counted == 0 ? f with { Counted = 1, Parts = [by, by + 1] } : f with { Parts = [f.Parts[0] + by, f.Parts[1] + by] })] };
        return copy with { Revision = copy.Revision + 1, Indicators = new Dictionary<string, IndicatorSums>(copy.Indicators) { [id] = sums } };
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
            Band = random.Next(2) == 0 ? "tinggi" : "rendah", Parts = [top, bottom], TargetWeight = bottom, WeightedTarget = target * bottom,
        };
    }

    /// <summary>Without n, which is the year in a formula, and x, which multiplies there.</summary>
    private static char Letter(int i) => "abcdefghijklmopqrstuvwyz"[i % 24];

    private static SharedComponent Component(string code, string name) => new() { Code = code, Name = name };
}
