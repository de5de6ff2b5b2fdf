using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>The roll-up of an agency in one year, <c>35.08|dinkop-um|2019</c>.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.scorecard-key")]
[JsonConverter(typeof(GrainKeyJsonConverter<ScorecardKey>))]
public sealed record ScorecardKey : IGrainKey<ScorecardKey>
{
    /// <summary>Makes a key.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="year">Year, 1900–2200.</param>
    /// <exception cref="ArgumentException">The year is out of range.</exception>
    public ScorecardKey(AgencyKey agency, int year)
    {
        ArgumentNullException.ThrowIfNull(agency);
        Agency = agency;
        Year = KeyText.IsYear(year) ? year : throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1900 to 2200.");
    }

    /// <summary>The agency.</summary>
    [Id(0)] public AgencyKey Agency { get; }

    /// <summary>Year.</summary>
    [Id(1)] public int Year { get; }

    /// <summary>The overview this scorecard rolls up into.</summary>
    [JsonIgnore]
    public OverviewKey Overview => new(Agency.Region, Year);

    /// <summary>The key of one indicator of this agency and year.</summary>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public IndicatorYearKey Of(string indicator) => new(Agency, indicator, Year);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ScorecardKey? key)
    {
        var parts = KeyText.Parts(text, 3);
        key = AgencyKey.TryMake(parts, out var agency) && KeyText.TryYear(parts![2], out var year) ? new(agency, year) : null;
        return key is not null;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ScorecardKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not a scorecard key.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Agency}{KeyText.Separator}{Year}");
}
