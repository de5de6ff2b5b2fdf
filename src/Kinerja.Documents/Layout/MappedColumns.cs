using System.Collections.Frozen;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Periods;

namespace Kinerja.Documents.Layout;

/// <summary>Columns as a person has named them, and the names of columns as they were read.</summary>
internal static class MappedColumns
{
    private static readonly FrozenDictionary<string, ColumnMeaning> Meanings = new Dictionary<string, ColumnMeaning>(StringComparer.Ordinal)
    {
        [ColumnCodes.Number] = ColumnMeaning.Number,
        ["goal"] = ColumnMeaning.Goal,
        ["objective"] = ColumnMeaning.Objective,
        ["programme"] = ColumnMeaning.Programme,
        ["activity"] = ColumnMeaning.Activity,
        ["subActivity"] = ColumnMeaning.SubActivity,
        ["goalIndicator"] = ColumnMeaning.GoalIndicator,
        [ColumnCodes.Indicator] = ColumnMeaning.Indicator,
        ["programmeIndicator"] = ColumnMeaning.ProgrammeIndicator,
        ["activityIndicator"] = ColumnMeaning.ActivityIndicator,
        [ColumnCodes.Formula] = ColumnMeaning.Formula,
        [ColumnCodes.Unit] = ColumnMeaning.Unit,
        ["baseline"] = ColumnMeaning.Baseline,
        [ColumnCodes.Target] = ColumnMeaning.Target,
        ["dataSource"] = ColumnMeaning.DataSource,
        ["owner"] = ColumnMeaning.Owner,
        ["rationale"] = ColumnMeaning.Rationale,
        ["polarity"] = ColumnMeaning.Polarity,
        ["remark"] = ColumnMeaning.Remark,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<ColumnMeaning, string> Codes = Meanings.ToFrozenDictionary(m => m.Value, m => m.Key);

    private static readonly FrozenDictionary<string, Period> Quarters = new Dictionary<string, Period>(StringComparer.Ordinal)
    {
        ["q1"] = Period.Tw1, ["q2"] = Period.Tw2, ["q3"] = Period.Tw3, ["q4"] = Period.Tw4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
        ColumnMeaning.Quarter => Quarters.FirstOrDefault(q => q.Value == column.Quarter).Key ?? "q4",
        ColumnMeaning.GoalOrObjective => CodeOf(ColumnMeaning.Objective),
        ColumnMeaning.ProgrammeOrActivity => CodeOf(ColumnMeaning.Activity),
        ColumnMeaning.KeyIndicator => CodeOf(ColumnMeaning.Indicator),
        var meaning => CodeOf(meaning),
    };

    private static string CodeOf(ColumnMeaning meaning) => Codes.GetValueOrDefault(meaning, ColumnCodes.Ignored);

    private static TableColumn Column(int index, string head, string code) => code switch
    {
        _ when ColumnCodes.YearOf(code) is { } year => new(index, ColumnMeaning.Year, head, year),
        _ when Quarters.TryGetValue(code, out var quarter) => new(index, ColumnMeaning.Quarter, head, HeadYears.Of(head), quarter),
        ColumnCodes.OwnYear => new(index, ColumnMeaning.Year, head, HeadYears.Of(head)),
        ColumnCodes.Target when HeadYears.Of(head) is { } named => new(index, ColumnMeaning.Year, head, named),
        "baseline" => new(index, ColumnMeaning.Baseline, head, HeadYears.Of(head)),
        _ => new(index, Meanings.GetValueOrDefault(code, ColumnMeaning.Ignored), head),
    };
}
