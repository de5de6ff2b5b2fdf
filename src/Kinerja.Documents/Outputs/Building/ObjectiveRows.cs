using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Rows of key indicators by objective: number and name of the objective stand once over its rows.</summary>
internal static class ObjectiveRows
{
    /// <summary>The columns that every such table begins with.</summary>
    public static IEnumerable<OutputColumn> Columns(Wording words) =>
    [
        new(words.Say("No.", "No."), 1),
        new(words.Say("Sasaran", "Objective"), 5),
        new(words.Say("Indikator Kinerja", "Performance Indicator"), 6),
    ];

    /// <summary>The rows of a plan.</summary>
    /// <param name="plan">The plan of the year.</param>
    /// <param name="cells">What stands behind the name of an indicator.</param>
    public static IReadOnlyList<OutputRow> Of(Plan plan, Func<PlanIndicator, IEnumerable<OutputCell>> cells)
    {
        var rows = new List<OutputRow>();
        var number = 0;
        foreach (var objective in PlanParts.Objectives(plan, withProgrammes: false))
        {
            var keys = PlanParts.Keys(plan, objective);
            if (keys.Count == 0)
                continue;
            number++;
            for (var i = 0; i < keys.Count; i++)
            {
                OutputCell[] first = i > 0 ? [] :
                [
                    new(new OutputText(objective?.Number ?? Wording.Digits(number)), RowSpan: keys.Count),
                    new(new OutputText(objective?.Name ?? "–"), RowSpan: keys.Count),
                ];
                rows.Add(new([.. first, OutputCell.Of(keys[i].Name), .. cells(keys[i])]));
            }
        }

        return rows;
    }

    /// <summary>The target of an indicator in a period, as the plan has it.</summary>
    public static OutputCell Target(Plan plan, PlanIndicator card, int year, Model.Periods.Period period, Wording words) =>
        plan.Targets.FirstOrDefault(t => t.Indicator == card.Code && t.Year == year && t.Period == period) is { } target
            ? Wording.Target(target.Value, card.Decimals)
            : OutputCell.Of(words.Say("belum ditetapkan", "not set"));
}
