using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A row of a table that only heads the rows below it: <i>Sasaran 1: …</i> over the whole width.</summary>
internal static class SectionRow
{
    /// <summary>Reads such a row into the plan; false when it is none.</summary>
    public static bool TryRead(LaidLine laid, ReadPlan plan)
    {
        SourceCell? only = null;
        var column = 0;
        for (var i = 0; i < laid.Line.Cells.Count; i++)
        {
            if (!laid.Line.Cells[i].IsFilled)
                continue;
            if (only is not null)
                return false;
            (only, column) = (laid.Line.Cells[i], i + 1);
        }

        if (only is not { } cell || SectionLabel.Read(Cleaning.Name(cell.Text)) is not { Content: { } content } label)
            return false;
        if (CellName.Read(content, label.Number, laid.Line.At(column)) is not { } name)
            return false;
        name = name with { Original = Cleaning.Original(cell.Text, name.Name) };
        switch (label.Kind)
        {
            case SectionKind.Goal: plan.Goal(name, GoalLevel.Agency); return true;
            case SectionKind.Objective: plan.Objective(name); return true;
            case SectionKind.Programme: plan.Programme(name); return true;
            case SectionKind.Activity: plan.Activity(name); return true;
            default: return false;
        }
    }
}
