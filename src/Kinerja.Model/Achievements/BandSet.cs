using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>Named sets of bands.</summary>
public static class BandSet
{
    /// <summary>≥ 91 sangat tinggi, ≥ 76 tinggi, ≥ 66 sedang, ≥ 51 rendah, below sangat rendah; highest first.</summary>
    public static IReadOnlyList<Band> Default { get; } =
    [
        new("sangatTinggi", new("Sangat tinggi", "Very high"), 91m, 5),
        new("tinggi", new("Tinggi", "High"), 76m, 4),
        new("sedang", new("Sedang", "Medium"), 66m, 3),
        new("rendah", new("Rendah", "Low"), 51m, 2),
        new("sangatRendah", new("Sangat rendah", "Very low"), null, 1),
    ];

    /// <summary>
    /// The letters of the AKIP evaluation (PermenPANRB 88/2021): AA above 90, A above 80, BB above 70, B above 60, CC above 50, C above 30, D the rest;
    /// highest first.
    /// </summary>
    /// <param name="inclusive">False as in the regulation (exactly 90 is A); true for agencies that begin a letter at its bound (exactly 90 is AA).</param>
    public static IReadOnlyList<Band> Akip(bool inclusive = false) =>
    [
        new("aa", new("AA · Sangat memuaskan", "AA · Very satisfying"), 90m, 7, inclusive),
        new("a", new("A · Memuaskan", "A · Satisfying"), 80m, 6, inclusive),
        new("bb", new("BB · Sangat baik", "BB · Very good"), 70m, 5, inclusive),
        new("b", new("B · Baik", "B · Good"), 60m, 4, inclusive),
        new("cc", new("CC · Cukup", "CC · Sufficient"), 50m, 3, inclusive),
        new("c", new("C · Kurang", "C · Insufficient"), 30m, 2, inclusive),
        new("d", new("D · Sangat kurang", "D · Very insufficient"), null, 1),
    ];

    /// <summary>The one band that holds a value.</summary>
    /// <param name="bands">Highest first, as <see cref="BandSetValidator"/> accepts them.</param>
    /// <param name="value">Percent, unrounded: 90,999 is not yet 91.</param>
    /// <returns>The band; null only for a set without an open lowest band.</returns>
    public static Band? Find(IReadOnlyList<Band> bands, decimal value)
    {
        ArgumentNullException.ThrowIfNull(bands);
        foreach (var band in bands)
        {
            if (band.Reaches(value))
            {
                return band;
            }
        }

        return null;
    }

    /// <summary>The band of an achievement; null when it is not a number.</summary>
    public static Band? Find(IReadOnlyList<Band> bands, TypedValue achievement) => achievement.IsNumber ? Find(bands, achievement.Amount) : null;
}
