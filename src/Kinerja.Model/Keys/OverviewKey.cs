using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>The roll-up of a region in one year: <c>35.08|2019</c>, <c>35|2019</c>, <c>id|2019</c>.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.overview-key")]
[JsonConverter(typeof(GrainKeyJsonConverter<OverviewKey>))]
public sealed record OverviewKey : IGrainKey<OverviewKey>
{
    /// <summary>Makes a key.</summary>
    /// <param name="region">Regency, province or nation.</param>
    /// <param name="year">Year, 1900–2200.</param>
    /// <exception cref="ArgumentException">The year is out of range.</exception>
    public OverviewKey(RegionCode region, int year)
    {
        ArgumentNullException.ThrowIfNull(region);
        Region = region;
        Year = KeyText.IsYear(year) ? year : throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1900 to 2200.");
    }

    /// <summary>The region.</summary>
    [Id(0)] public RegionCode Region { get; }

    /// <summary>Year.</summary>
    [Id(1)] public int Year { get; }

    /// <summary>The overview one level up; null for the nation.</summary>
    [JsonIgnore]
    public OverviewKey? Parent => Region.Parent is { } parent ? new(parent, Year) : null;

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out OverviewKey? key)
    {
        var parts = KeyText.Parts(text, 2);
        key = parts is not null && RegionCode.TryParse(parts[0], out var region) && KeyText.TryYear(parts[1], out var year) ? new(region, year) : null;
        return key is not null;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static OverviewKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not an overview key.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Region}{KeyText.Separator}{Year}");
}
