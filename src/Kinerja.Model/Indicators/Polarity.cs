using System.Text.Json.Serialization;

namespace Kinerja.Model.Indicators;

/// <summary>Which direction is good. Never assumed silently: proposed, then confirmed.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Polarity>))]
public enum Polarity
{
    /// <summary><i>makin tinggi makin baik</i>.</summary>
    Higher,

    /// <summary><i>makin rendah makin baik</i>.</summary>
    Lower,

    /// <summary>Good inside a–b.</summary>
    Range,

    /// <summary>Good at exactly the target.</summary>
    Exact,
}
