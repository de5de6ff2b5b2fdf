using Kinerja.Documents.Layout;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Reading;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Names with their printed numbers as the source document had them: what was written, where cleaning changed it.</summary>
internal static class Names
{
    /// <summary>The cells of a number and a name: one over both columns where the name was written with its number in front.</summary>
    public static IEnumerable<OutputCell> Numbered(string? number, string name, string? original) => HasNumber(original)
        ? [new(new OutputText(original!), ColumnSpan: 2)]
        : [OutputCell.Of(number ?? ""), OutputCell.Of(original ?? name)];

    /// <summary>The name of a goal.</summary>
    public static string Of(Goal goal) => goal.OriginalName ?? goal.Name;

    /// <summary>The name of an objective.</summary>
    public static string Of(Objective objective) => objective.OriginalName ?? objective.Name;

    /// <summary>The number of an objective; blank where its name is written with it.</summary>
    public static string NumberOf(Objective objective) => Unless(objective.OriginalName, objective.Number);

    /// <summary>The number of a goal; blank where its name is written with it.</summary>
    public static string NumberOf(Goal goal) => Unless(goal.OriginalName, goal.Number);

    /// <summary>The unit as the document had it until a person has said another one.</summary>
    public static string Unit(PlanIndicator card) => (card.UnitProposed ? card.UnitText : card.Unit ?? card.UnitText) ?? "";

    /// <summary>The formula as written, or the words that stand in its place.</summary>
    public static string Formula(PlanIndicator card) => card.OriginalFormulaText ?? card.FormulaText ?? card.Explanation ?? "";

    private static string Unless(string? original, string? number) => HasNumber(original) ? "" : number ?? "";

    // As the importer would see it.
    private static bool HasNumber(string? original) =>
        original is not null && CellShape.SplitEnumerator(Cleaning.Name(original)) is { } split && CellShape.HasWords(split.Name);
}
