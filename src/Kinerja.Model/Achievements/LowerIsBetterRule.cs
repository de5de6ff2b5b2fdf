using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Achievements;

/// <summary>The accepted forms for a lower-is-better indicator (domain rules, section 5).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LowerIsBetterRule>))]
public enum LowerIsBetterRule
{
    /// <summary>(2T − R) / T × 100, the default.</summary>
    TwoTMinusR,

    /// <summary>T / R × 100.</summary>
    TOverR,

    /// <summary>(B − R) / (B − T) × 100 with the baseline B.</summary>
    Baseline,
}
