using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Periods;

namespace Kinerja.Documents.Layout;

/// <summary>Columns as a person has named them, and the names of columns as they were read.</summary>
internal static class MappedColumns
{
    /// <summary>The columns with the meanings that codes give them.</summary>
    public static List<TableColumn> Of(IReadOnlyList<string> heads, IReadOnlyList<string> codes)
    {
        var columns = new List<TableColumn>(heads.Count);
        for (var i = 0; i < heads.Count; i++)
            columns.Add(Column(i, heads[i], i < codes.Count ? codes[i] : ColumnCodes.Ignored));
        return ColumnContext.Resolve(columns);
    }

    /// <summary>The code of a column as its heading was read.</summary>
    public static string CodeOf(TableColumn column) => column.Meaning switch
    {
        ColumnMeaning.Year when column.Year is { } year => ColumnCodes.OfYear(year),
        ColumnMeaning.Quarter => column.Quarter switch { Period.Tw1 => "q1", Period.Tw2 => "q2", Period.Tw3 => "q3", _ => "q4" },
        ColumnMeaning.Number => ColumnCodes.Number,
        ColumnMeaning.Goal => "goal",
        ColumnMeaning.Objective or ColumnMeaning.GoalOrObjective => "objective",
        ColumnMeaning.Programme => "programme",
        ColumnMeaning.Activity or ColumnMeaning.ProgrammeOrActivity => "activity",
        ColumnMeaning.SubActivity => "subActivity",
        ColumnMeaning.GoalIndicator => "goalIndicator",
        ColumnMeaning.KeyIndicator or ColumnMeaning.Indicator => ColumnCodes.Indicator,
        ColumnMeaning.ProgrammeIndicator => "programmeIndicator",
        ColumnMeaning.ActivityIndicator => "activityIndicator",
        ColumnMeaning.Formula => ColumnCodes.Formula,
        ColumnMeaning.Unit => ColumnCodes.Unit,
        ColumnMeaning.Baseline => "baseline",
        ColumnMeaning.Target => ColumnCodes.Target,
        ColumnMeaning.DataSource => "dataSource",
        ColumnMeaning.Owner => "owner",
        ColumnMeaning.Rationale => "rationale",
        ColumnMeaning.Polarity => "polarity",
        ColumnMeaning.Remark => "remark",
        _ => ColumnCodes.Ignored,
    };

    private static TableColumn Column(int index, string head, string code) => code switch
    {
        _ when ColumnCodes.YearOf(code) is { } year => new(index, ColumnMeaning.Year, head, year),
        ColumnCodes.OwnYear => new(index, ColumnMeaning.Year, head, HeadYears.Of(head)),
        "q1" => new(index, ColumnMeaning.Quarter, head, HeadYears.Of(head), Period.Tw1),
        "q2" => new(index, ColumnMeaning.Quarter, head, HeadYears.Of(head), Period.Tw2),
        "q3" => new(index, ColumnMeaning.Quarter, head, HeadYears.Of(head), Period.Tw3),
        "q4" => new(index, ColumnMeaning.Quarter, head, HeadYears.Of(head), Period.Tw4),
        "baseline" => new(index, ColumnMeaning.Baseline, head, HeadYears.Of(head)),
        ColumnCodes.Target => HeadYears.Of(head) is { } named ? new(index, ColumnMeaning.Year, head, named) : new(index, ColumnMeaning.Target, head),
        _ => new(index, Meaning(code), head),
    };

    private static ColumnMeaning Meaning(string code) => code switch
    {
        ColumnCodes.Number => ColumnMeaning.Number,
        "goal" => ColumnMeaning.Goal,
        "objective" => ColumnMeaning.Objective,
        "programme" => ColumnMeaning.Programme,
        "activity" => ColumnMeaning.Activity,
        "subActivity" => ColumnMeaning.SubActivity,
        "goalIndicator" => ColumnMeaning.GoalIndicator,
        ColumnCodes.Indicator => ColumnMeaning.Indicator,
        "programmeIndicator" => ColumnMeaning.ProgrammeIndicator,
        "activityIndicator" => ColumnMeaning.ActivityIndicator,
        ColumnCodes.Formula => ColumnMeaning.Formula,
        ColumnCodes.Unit => ColumnMeaning.Unit,
        "dataSource" => ColumnMeaning.DataSource,
        "owner" => ColumnMeaning.Owner,
        "rationale" => ColumnMeaning.Rationale,
        "polarity" => ColumnMeaning.Polarity,
        "remark" => ColumnMeaning.Remark,
        _ => ColumnMeaning.Ignored,
    };
}
