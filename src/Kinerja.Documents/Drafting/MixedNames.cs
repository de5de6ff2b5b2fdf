using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Columns that hold two steps of the cascade: the words or the typography of the cell tell which.</summary>
internal static class MixedNames
{
    /// <summary><i>Tujuan/Sasaran</i>: by a word in front, else a goal when the row begins a numbered whole, else an objective.</summary>
    public static void GoalOrObjective(ReadPlan plan, CellName name)
    {
        if (SectionLabel.Read(name.Name) is { Content: { } content } label && label.Kind is SectionKind.Goal or SectionKind.Objective)
        {
            var named = name with { Name = content, Number = label.Number ?? name.Number, Original = name.Original ?? name.Name };
            if (label.Kind == SectionKind.Goal)
                plan.Goal(named, GoalLevel.Agency);
            else
                plan.Objective(named);
            return;
        }

        if (name.Number is { } number && number.All(c => char.IsAsciiDigit(c) || char.IsUpper(c)) && !number.Contains('.', StringComparison.Ordinal))
            plan.Goal(name, GoalLevel.Agency);
        else
            plan.Objective(name);
        var place = Places.Of(name.Source);
        plan.Remark(
            $"{place.Id}: “{name.Name}” dibaca sebagai {(plan.CurrentObjective is null ? "tujuan" : "sasaran")}, menurut nomornya.",
            $"{place.En}: “{name.Name}” was read as {(plan.CurrentObjective is null ? "a goal" : "an objective")}, by its number.");
    }

    /// <summary><i>Program/Kegiatan</i>: by a word in front, else capitals mark a programme.</summary>
    public static void ProgrammeOrActivity(ReadPlan plan, CellName name)
    {
        var first = TextFolding.Tokens(name.Name.Length > 40 ? name.Name[..40] : name.Name);
        if (first.Count > 0 && first[0] == "program")
            plan.Programme(name);
        else if (first.Count > 1 && first[0] is "sub" && first[1] is "kegiatan")
            plan.SubActivity(name);
        else if (first.Count > 0 && first[0] == "kegiatan")
            plan.Activity(name);
        else if (!name.Name.Any(char.IsLower))
            plan.Programme(name);
        else
            plan.Activity(name);
    }
}
