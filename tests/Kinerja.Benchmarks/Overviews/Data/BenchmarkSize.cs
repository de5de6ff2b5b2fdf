using Kinerja.Web.Application.Demo.Synthetic;

namespace Kinerja.Benchmarks.Overviews.Data;

/// <summary>How large a country is, and whose overview is asked for.</summary>
/// <param name="Regions">Kabupaten and kota.</param>
/// <param name="Agencies">Agencies of each.</param>
/// <param name="Indicators">Key indicators of each agency.</param>
internal sealed record BenchmarkSize(int Regions, int Agencies, int Indicators)
{
    /// <summary>The year of all figures.</summary>
    public const int Year = 2019;

    /// <summary>The sizes of the table. Where there are many regions there are few agencies in each: everything is loaded through commands.</summary>
    public static IReadOnlyList<BenchmarkSize> All { get; } = [new(1, 40, 30), new(38, 8, 6), new(514, 1, 4)];

    /// <summary>The region whose overview is measured: the highest that has all of them below it.</summary>
    public string Top => Regions switch { 1 => "35.01", <= 38 => "35", _ => "id" };

    /// <summary>Options of the generator.</summary>
    public SyntheticOptions Options(int seed) => new()
    {
        Provinces = Regions <= 38 ? 1 : 38, Regions = Regions, Agencies = Agencies, Indicators = Indicators, Years = 1, LastYear = Year, Seed = seed, Parallelism = 24,
        Submitted = false, // every period is open, so that every figure may be written
    };
}
