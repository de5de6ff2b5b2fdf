using System.Globalization;
using Kinerja.Chaos.Checking;

namespace Kinerja.Chaos.Workloads;

/// <summary>The figures of the example document that the run works with, and how they are computed — written down once more, apart from the product.</summary>
internal static class Figures
{
    /// <summary>Numerator of <c>iku-1</c>.</summary>
    public static readonly (string Code, int Year) Healthy = ("data-jumlah-koperasi-sehat", 2019);

    /// <summary>Denominator of <c>iku-1</c>.</summary>
    public static readonly (string Code, int Year) Assessed = ("data-jumlah-koperasi-yang-dinilai", 2019);

    /// <summary>What <c>tujuan-2</c> and <c>iku-4</c> grow to.</summary>
    public static readonly (string Code, int Year) Micro = ("data-jumlah-um", 2019);

    /// <summary>What they grow from.</summary>
    public static readonly (string Code, int Year) MicroBefore = ("data-jumlah-um", 2018);

    /// <summary>Registers of an agency.</summary>
    public static readonly (string Code, int Year)[] Registers = [Healthy, Assessed, Micro, MicroBefore];

    /// <summary>Lists of an agency: histories that nothing else is written to.</summary>
    public static readonly (string Code, int Year)[] Lists =
        [("data-jumlah-um-terdaftar-yang-mandiri", 2019), ("data-jumlah-seluruh-um-yang-terdaftar", 2018), ("data-jumlah-koperasi-cukup-sehat", 2017)];

    /// <summary>Rows of the scorecard that are checked: code, formula, sources.</summary>
    public static readonly (string Code, string Formula, (string, int)[] Sources)[] Rows =
    [
        ("iku-1", "share", [Healthy, Assessed]),
        ("iku-4", "growth", [Micro, MicroBefore]),
        ("tujuan-2", "growth", [Micro, MicroBefore]),
    ];

    /// <summary>The target that is changed.</summary>
    public static readonly (string Code, int Year) Target = ("iku-5", 2016);

    /// <summary>All indicator-years that answer for recovery, spread over many grains.</summary>
    public static readonly (string Code, int Year)[] Probes =
    [
        .. Registers, .. Lists, ("iku-1", 2019), ("iku-1", 2018), ("iku-2", 2019), ("iku-4", 2019), ("iku-5", 2018), ("iku-6", 2017), ("tujuan-1", 2019), ("tujuan-2", 2019),
    ];

    /// <summary>What the checker has to know.</summary>
    public static CheckRules Rules(IEnumerable<Tenant> tenants) => new()
    {
        Markers = tenants.ToDictionary(t => t.Agency, t => t.Marker),
        Formulas = new Dictionary<string, Func<IReadOnlyList<string>, string>>
        {
            ["share"] = v => v.All(IsNumber) ? Text(100m * Number(v[0]) / Number(v[1])) : NothingToCount,
            ["growth"] = v => v.All(IsNumber) ? Text(100m * (Number(v[0]) - Number(v[1])) / Number(v[1])) : NothingToCount,
            ["weighted"] = Weighted,
            ["count"] = v => Text(v.Count(IsNumber)),
            ["both"] = v => $"{v[0]} and {v[1]}",
        },
    };

    /// <summary>A number in the one way of writing it.</summary>
    public static string Text(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);

    /// <summary>What a sum is that nobody is in.</summary>
    private const string NothingToCount = "notComputable";

    /// <summary>The sum of the values that are seen, each with its weight; the weights come after the values.</summary>
    private static string Weighted(IReadOnlyList<string> values)
    {
        var seen = Enumerable.Range(0, values.Count / 2).Where(i => IsNumber(values[i])).ToList();
        return seen.Count == 0 ? NothingToCount : Text(seen.Sum(i => Number(values[i]) * Number(values[(values.Count / 2) + i])));
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
