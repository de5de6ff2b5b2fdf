using System.Text.Json.Serialization;

namespace Kinerja.Model.Indicators;

/// <summary>Where in the cascade an indicator stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IndicatorLevel>))]
public enum IndicatorLevel
{
    /// <summary><i>Indikator kinerja utama</i> (IKU): an outcome of an objective.</summary>
    Key,

    /// <summary>An outcome of a goal of the agency.</summary>
    Goal,

    /// <summary><i>Indikator kinerja individu</i>: an output of an activity.</summary>
    Individual,

    /// <summary><i>Data dasar</i>: a measured figure that formulas read.</summary>
    Component,
}
