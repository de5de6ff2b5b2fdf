using Kinerja.Documents.Drafting;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Questions;

/// <summary>Small parts that questions share.</summary>
internal static class Ask
{
    /// <summary>An option.</summary>
    public static QuestionOption Option(string code, string id, string en, bool wantsText = false) => new(code, new(id, en), wantsText);

    /// <summary>Id of a question, from its kind and what it is about.</summary>
    public static string Id(params ReadOnlySpan<string> parts) => $"q-{string.Join('-', parts)}";

    /// <summary>Id of a question about one cell.</summary>
    public static string CellId(string kind, PlanTarget cell) => Id(kind, cell.Indicator, Places.Print(cell.Year), cell.Period.Code());

    /// <summary>“2015” or “2015 triwulan II”.</summary>
    public static Text When(PlanTarget cell) => cell.Period == Period.Year
        ? Text.Same(Places.Print(cell.Year))
        : new($"{Places.Print(cell.Year)} triwulan {Roman(cell.Period)}", $"{Places.Print(cell.Year)} quarter {Roman(cell.Period)}");

    private static string Roman(Period period) => period switch
    {
        Period.Tw1 => "I",
        Period.Tw2 => "II",
        Period.Tw3 => "III",
        _ => "IV",
    };
}
