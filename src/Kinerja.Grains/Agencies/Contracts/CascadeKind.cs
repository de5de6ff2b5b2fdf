using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>A kind of row above the indicators.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CascadeKind>))]
public enum CascadeKind
{
    /// <summary>A goal (<i>tujuan</i>), of the agency or of its region.</summary>
    Goal = 0,

    /// <summary>An objective (<i>sasaran</i>).</summary>
    Objective = 1,
}
