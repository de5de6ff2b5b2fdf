using System.Globalization;
using Kinerja.Model.Values;

namespace Kinerja.Model.Plans.Versions;

/// <summary>
/// What counts of each row of a plan when versions are compared and hashed: one list for both, so that what differs has another hash, and the other way round. Places
/// in a source document do not count.
/// </summary>
internal static class PlanFields
{
    public static IEnumerable<(PlanField Field, string? Value)> Of(Goal goal) =>
        [(PlanField.Number, goal.Number), (PlanField.Name, goal.Name), (PlanField.GoalLevel, $"{goal.Level}")];

    public static IEnumerable<(PlanField Field, string? Value)> Of(Objective objective) =>
        [(PlanField.Number, objective.Number), (PlanField.Name, objective.Name), (PlanField.Goal, objective.Goal)];

    public static IEnumerable<(PlanField Field, string? Value)> Of(Programme programme) =>
    [
        (PlanField.Name, programme.Name), (PlanField.Objective, programme.Objective),
        (PlanField.Activities, programme.Activities.Count == 0 ? null : string.Join("; ", programme.Activities.Select(a => a.Indicator is null ? a.Name : $"{a.Name} ({a.Indicator})"))),
    ];

    public static IEnumerable<(PlanField Field, string? Value)> Of(PlanIndicator card) =>
    [
        (PlanField.Number, card.Number), (PlanField.Name, card.Name), (PlanField.Level, $"{card.Level}"), (PlanField.Goal, card.Goal), (PlanField.Objective, card.Objective),
        (PlanField.Activity, card.Activity), (PlanField.Programme, card.Programme), (PlanField.Formula, card.FormulaText), (PlanField.Unit, card.Unit),
        (PlanField.Decimals, Number(card.Decimals)), (PlanField.Polarity, card.Polarity?.ToString()), (PlanField.Range, Range(card.Range)),
        (PlanField.Accumulation, $"{card.Accumulation}"), (PlanField.Population, card.Population), (PlanField.Lag, card.LagMonths == 0 ? null : Number(card.LagMonths)),
        (PlanField.Source, card.DataSource), (PlanField.Owner, card.Owner), (PlanField.Rationale, card.Rationale), (PlanField.Evidence, card.EvidenceWanted),
    ];

    public static IEnumerable<(PlanField Field, string? Value)> Of(PlanTarget target) =>
        [(PlanField.Target, Written(target)), (PlanField.TargetReason, Reason(target.Value))];

    /// <summary>
    /// The cell as written; a number that is written without its number, or a state that looks like one, says what it is beside it. So equal texts are equal cells.
    /// </summary>
    private static string Written(PlanTarget target)
    {
        var text = target.Text.Trim();
        var value = target.Value.IsNumber ? target.Value.Amount.ToString(CultureInfo.InvariantCulture) : $"{target.Value.State}";
        return target.Value.IsNumber && Says(text, target.Value.Amount) ? text
            : !target.Value.IsNumber && text is "-" or "" && target.Value.State == ValueState.Missing ? text
            : $"{text} [{value}]".TrimStart();
    }

    private static bool Says(string text, decimal amount) => decimal.TryParse(
        text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var said) && said == amount;

    private static string? Reason(TypedValue value) => value.Reason is { } reason ? reason.About is null ? reason.Code : $"{reason.Code}: {reason.About}" : null;

    private static string? Range(TargetRange? range) => range is null ? null : $"{range.From.ToString(CultureInfo.InvariantCulture)}–{range.To.ToString(CultureInfo.InvariantCulture)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
