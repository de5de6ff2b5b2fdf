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
}
