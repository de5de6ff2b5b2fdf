using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Keys;

/// <summary>
/// One period of a year of an agency, <c>35.08|dinkop-um|2019|tw4</c>: what people say about its figures and the evidence for them lie here. Its third part is a year, which no
/// code of an indicator is, so it is not taken for an indicator-year.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-period-key")]
[JsonConverter(typeof(GrainKeyJsonConverter<AgencyPeriodKey>))]
public sealed record AgencyPeriodKey : IGrainKey<AgencyPeriodKey>
{
    /// <summary>Makes a key.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="year">Year, 1900–2200.</param>
    /// <param name="period">A quarter or the year.</param>
    /// <exception cref="ArgumentException">The year is out of range or the period is none.</exception>
    public AgencyPeriodKey(AgencyKey agency, int year, Period period)
    {
        ArgumentNullException.ThrowIfNull(agency);
        Agency = agency;
        Year = KeyText.IsYear(year) ? year : throw new ArgumentOutOfRangeException(nameof(year), year, "A year is 1900 to 2200.");
        Period = Enum.IsDefined(period) ? period : throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period.");
    }

    /// <summary>The agency.</summary>
    [Id(0)] public AgencyKey Agency { get; }

    /// <summary>Year.</summary>
    [Id(1)] public int Year { get; }

    /// <summary>A quarter or the year.</summary>
    [Id(2)] public Period Period { get; }

    /// <summary>The scorecard whose period this is.</summary>
    [JsonIgnore]
    public ScorecardKey Scorecard => new(Agency, Year);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AgencyPeriodKey? key)
    {
        var parts = KeyText.Parts(text, 4);
        key = AgencyKey.TryMake(parts, out var agency) && KeyText.TryYear(parts![2], out var year) && PeriodExtensions.TryParse(parts[3], out var period)
            ? new(agency, year, period)
            : null;
        return key is not null;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static AgencyPeriodKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not a key of a period.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Agency}{KeyText.Separator}{Year}{KeyText.Separator}{Period.Code()}");
}
