using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Plans;

/// <summary>Whose goal it is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<GoalLevel>))]
public enum GoalLevel
{
    /// <summary>A goal of the kabupaten/kota from its medium-term plan.</summary>
    Region,

    /// <summary>A goal of the agency itself.</summary>
    Agency,
}
