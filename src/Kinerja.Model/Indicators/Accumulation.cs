using System.Text.Json.Serialization;

namespace Kinerja.Model.Indicators;

/// <summary>How quarters become a year (domain rules, section 2). Percentages are never averaged.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Accumulation>))]
public enum Accumulation
{
    /// <summary>A flow: the year is the sum of its quarters.</summary>
    Sum,

    /// <summary>Entered cumulatively: the year is the fourth quarter.</summary>
    ToDate,

    /// <summary>A stock at the end of the quarter: the year is the fourth quarter.</summary>
    Last,

    /// <summary>Σ numerator / Σ denominator, each component by its own accumulation.</summary>
    Ratio,

    /// <summary>The mean of the quarters reported.</summary>
    Average,

    /// <summary>(N − N₋₁) / N₋₁; quarters are provisional.</summary>
    Growth,
}
