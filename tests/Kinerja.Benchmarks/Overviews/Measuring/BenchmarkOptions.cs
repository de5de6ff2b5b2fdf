using System.Globalization;
using Kinerja.Benchmarks.Overviews.Data;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>What to measure: <c>[--seed N] [--sizes 1,38,514] [--quick] [--only cold]</c>.</summary>
/// <param name="Seed">Of the country and of the order of writes.</param>
/// <param name="Sizes">Numbers of regions.</param>
/// <param name="Quick">A fifth of the repetitions, to see that everything works.</param>
/// <param name="OnlyCold">Nothing but what the first answers of new processes take.</param>
internal sealed record BenchmarkOptions(int Seed, IReadOnlyList<BenchmarkSize> Sizes, bool Quick, bool OnlyCold = false)
{
    /// <summary>Reads arguments.</summary>
    /// <exception cref="ArgumentException">One of them is not known.</exception>
    public static BenchmarkOptions Read(string[] args)
    {
        var options = new BenchmarkOptions(35, BenchmarkSize.All, Quick: false);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--quick" => options with { Quick = true },
                "--only" when args[++i] == "cold" => options with { OnlyCold = true },
                "--seed" => options with { Seed = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--sizes" => options with { Sizes = [.. args[++i].Split(',').Select(Size)] },
                var other => throw new ArgumentException($"Unknown argument {other}; known are --seed N, --sizes 1,38,514 (or 38x3x4: regions, agencies, indicators), --quick and --only cold."),
            };
        }

        return options;
    }

    /// <summary>So many repetitions of something.</summary>
    public int Times(int full) => Quick ? Math.Max(3, full / 5) : full;

    private static BenchmarkSize Size(string text)
    {
        var numbers = text.Split('x').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return numbers is [var regions, var agencies, var indicators]
            ? new(regions, agencies, indicators)
            : BenchmarkSize.All.FirstOrDefault(s => s.Regions == numbers[0]) ?? throw new ArgumentException($"Write the size {text} as regions x agencies x indicators: {text}x3x4.");
    }
}
