using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>One indicator (or component) of an agency in one year, <c>35.08|dinkop-um|iku-1|2019</c>.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-year-key")]
[JsonConverter(typeof(GrainKeyJsonConverter<IndicatorYearKey>))]
public sealed record IndicatorYearKey : IGrainKey<IndicatorYearKey>
{
    /// <summary>Makes a key.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="indicator">Code of the indicator, see <see cref="KeyText.IsCode"/>.</param>
    /// <param name="year">Year, 1900–2200.</param>
    /// <exception cref="ArgumentException">The code is none or the year is out of range.</exception>
    public IndicatorYearKey(AgencyKey agency, string indicator, int year)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(indicator);
        Agency = agency;
        Indicator = KeyText.IsCode(indicator) ? indicator : throw new ArgumentException("Not an indicator code.", nameof(indicator));
        Year = KeyText.IsYear(year) ? year : throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1900 to 2200.");
    }

    /// <summary>The agency.</summary>
    [Id(0)] public AgencyKey Agency { get; }

    /// <summary>Code of the indicator within the agency.</summary>
    [Id(1)] public string Indicator { get; }

    /// <summary>Year.</summary>
    [Id(2)] public int Year { get; }

    /// <summary>The scorecard this figure belongs to.</summary>
    [JsonIgnore]
    public ScorecardKey Scorecard => new(Agency, Year);

    /// <summary>The same indicator one year earlier, which growth formulas read; null before the first year.</summary>
    [JsonIgnore]
    public IndicatorYearKey? PreviousYear => KeyText.IsYear(Year - 1) ? new(Agency, Indicator, Year - 1) : null;

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out IndicatorYearKey? key)
    {
        var parts = KeyText.Parts(text, 4);
        key = AgencyKey.TryMake(parts, out var agency) && KeyText.IsCode(parts![2]) && KeyText.TryYear(parts[3], out var year)
            ? new(agency, parts[2], year)
            : null;
        return key is not null;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IndicatorYearKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException("Not an indicator-year key.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Agency}{KeyText.Separator}{Indicator}{KeyText.Separator}{Year}");
}
