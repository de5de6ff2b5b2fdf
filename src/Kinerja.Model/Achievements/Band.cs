using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Achievements;

/// <summary>A band (<i>predikat</i>): a half-open interval from <see cref="From"/> up to the next band's start.</summary>
/// <remarks>The list of bands is read from the highest down, so the upper end of a band is where the one above begins.</remarks>
/// <param name="Code">Stable, camelCase: <c>sangatTinggi</c>, <c>tinggi</c>, <c>sedang</c>, <c>rendah</c>, <c>sangatRendah</c>.</param>
/// <param name="Label">Words.</param>
/// <param name="From">Where it begins, in percent; null for the lowest band, which has no lower end.</param>
/// <param name="Rank">1 is the lowest; the icon fills so many bars.</param>
/// <param name="Inclusive">True when <paramref name="From"/> itself belongs to the band (≥), false when only what lies above it does (&gt;).</param>
[GenerateSerializer, Immutable, Alias("kinerja.band")]
public sealed record Band(
    [property: Id(0)] string Code, [property: Id(1)] Text Label, [property: Id(2)] decimal? From, [property: Id(3)] int Rank,
    [property: Id(4)] bool Inclusive = true)
{
    /// <summary>True when a value lies at or above the beginning of the band; always for the lowest.</summary>
    public bool Reaches(decimal value) => From is not { } from || value > from || (Inclusive && value == from);
}
