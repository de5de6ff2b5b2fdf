using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies;

/// <summary>What a target may be.</summary>
internal static class TargetRules
{
    /// <summary>Cells that one command may change: every quarter and year of the largest plan.</summary>
    public const int MaxCells = PlanRules.MaxIndicators * 5;

    /// <summary>Characters of a target as written.</summary>
    public const int MaxText = 200;

    private const int MaxProblems = 50;

    /// <summary>True for a value that can be kept and computed with, as a document may hold it.</summary>
    public static bool IsPossible(TypedValue value) => !value.IsNumber || decimal.Abs(value.Amount) < ReportRules.Limit;

    /// <summary>True for a value that a person may set: a number of at most six decimals, missing, or not applicable.</summary>
    public static bool MaySet(TypedValue value) => value.State switch
    {
        ValueState.Number => IsPossible(value) && decimal.Round(value.Amount, ReportRules.MaxDecimals, MidpointRounding.AwayFromZero) == value.Amount,
        ValueState.Missing or ValueState.NotApplicable => true,
        _ => false,
    };

    /// <summary>Everything that is wrong with cells that are to be changed, at most 50; the field names the cell.</summary>
    public static IEnumerable<Problem> Check(SetPlanTargets command, Plan plan)
    {
        if (command.Cells.Count is 0 or > MaxCells)
            return [new("cellsInvalid", new($"Ubah 1–{MaxCells} target sekaligus.", $"Change 1–{MaxCells} targets at a time."), "cells")];
        if (command.Reason?.Length > Refusals.MaxReason)
            return [Refusals.TooLong("reason", Refusals.MaxReason)];
        if (command.Cells.GroupBy(c => (c.Indicator, c.Period)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return [new("cellRepeated", new($"Target {twice.Key.Indicator} disebut dua kali.", $"A target of {twice.Key.Indicator} is named twice."), Field(twice.First()))];
        return command.Cells.Select(cell => Check(cell, command.Year, plan)).OfType<Problem>().Take(MaxProblems);
    }

    private static Problem? Check(TargetEdit cell, int year, Plan plan) => cell switch
    {
        _ when !Enum.IsDefined(cell.Period) => DecisionRules.TargetInvalid(Period.Year) with { Field = "cells" },
        _ when plan.Indicator(cell.Indicator)?.IsValidIn(year) != true => Refusals.NoIndicator(cell.Indicator) with { Field = Field(cell) },
        { Text.Length: > MaxText } => Refusals.TooLong(Field(cell), MaxText),
        { Value.Reason.About.Length: > Refusals.MaxReason } => Refusals.TooLong(Field(cell), Refusals.MaxReason),
        { Value: { State: ValueState.NotApplicable, Reason: null } } => Refusals.ReasonRequired(Field(cell)),
        { Value: { } value } when !MaySet(value) => DecisionRules.TargetInvalid(cell.Period) with { Field = Field(cell) },
        _ => null,
    };

    private static string Field(TargetEdit cell) => $"cells.{cell.Indicator}.{cell.Period.Code()}";
}
