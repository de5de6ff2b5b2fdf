using System.Globalization;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Imports;

/// <summary>What an answer makes of a cell without a number. The cell as written stays.</summary>
internal static class CellAnswers
{
    /// <summary>A dash with its reason.</summary>
    public static PlanTarget Dash(PlanTarget cell, ResolvedAnswer answer) => cell with
    {
        Value = answer.Choice switch
        {
            QuestionChoices.NotApplicable => TypedValue.NotApplicable(),
            QuestionChoices.NoPreviousYear => TypedValue.NotComputable(
                ReasonCodes.NoPreviousYear, (cell.Year - 1).ToString(CultureInfo.InvariantCulture)),
            QuestionChoices.Stated => TypedValue.MissingBecause(ReasonCodes.Stated, answer.Text),
            _ => TypedValue.MissingBecause(ReasonCodes.NotYetAvailable),
        },
    };

    /// <summary>What <i>nihil</i> stands for.</summary>
    public static TypedValue Nil(ResolvedAnswer answer) =>
        answer.Choice == QuestionChoices.Zero ? TypedValue.Of(0) : TypedValue.MissingBecause(ReasonCodes.NotYetAvailable);
}
