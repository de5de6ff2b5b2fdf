using Kinerja.Grains.Indicators;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies;

/// <summary>What a target may be.</summary>
internal static class TargetRules
{
    /// <summary>True for a value that can be kept and computed with, as a document may hold it.</summary>
    public static bool IsPossible(TypedValue value) => !value.IsNumber || decimal.Abs(value.Amount) < ReportRules.Limit;

    /// <summary>True for a value that a person may set: a number of at most six decimals, missing, or not applicable.</summary>
    public static bool MaySet(TypedValue value) => value.State switch
    {
        ValueState.Number => IsPossible(value) && decimal.Round(value.Amount, ReportRules.MaxDecimals, MidpointRounding.AwayFromZero) == value.Amount,
        ValueState.Missing or ValueState.NotApplicable => true,
        _ => false,
    };
}
