using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Plans.Versions;

/// <summary>A part of a plan's row that two versions may differ in.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PlanField>))]
public enum PlanField
{
    /// <summary>Printed number.</summary>
    Number = 0,

    /// <summary>Name.</summary>
    Name = 1,

    /// <summary>Whose goal it is.</summary>
    GoalLevel = 2,

    /// <summary>Code of the goal.</summary>
    Goal = 3,

    /// <summary>Code of the objective.</summary>
    Objective = 4,

    /// <summary>Level in the cascade.</summary>
    Level = 5,

    /// <summary>Code of the activity.</summary>
    Activity = 6,

    /// <summary>Code of the programme.</summary>
    Programme = 7,

    /// <summary>Formula as written.</summary>
    Formula = 8,

    /// <summary>Unit.</summary>
    Unit = 9,

    /// <summary>Decimals to show.</summary>
    Decimals = 10,

    /// <summary>Direction, by its code.</summary>
    Polarity = 11,

    /// <summary>Bounds of a range.</summary>
    Range = 12,

    /// <summary>Accumulation, by its code.</summary>
    Accumulation = 13,

    /// <summary>Population of the denominator.</summary>
    Population = 14,

    /// <summary>Months of publication lag.</summary>
    Lag = 15,

    /// <summary>Data source.</summary>
    Source = 16,

    /// <summary>Who answers for it.</summary>
    Owner = 17,

    /// <summary>Why it was chosen.</summary>
    Rationale = 18,

    /// <summary>Evidence that is asked for.</summary>
    Evidence = 19,

    /// <summary>Activities of a programme, each with its indicator.</summary>
    Activities = 20,

    /// <summary>A target as written.</summary>
    Target = 21,

    /// <summary>Why a target is no number.</summary>
    TargetReason = 22,
}
