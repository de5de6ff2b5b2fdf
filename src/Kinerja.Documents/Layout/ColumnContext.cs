namespace Kinerja.Documents.Layout;

/// <summary>Settles headings that only their neighbours explain: <i>Indikator</i> beside <i>Sasaran</i> is an indicator of the objective.</summary>
internal static class ColumnContext
{
    /// <summary>The columns with what their neighbours settle.</summary>
    public static List<TableColumn> Resolve(List<TableColumn> columns)
    {
        var resolved = new List<TableColumn>(columns.Count);
        foreach (var column in columns)
            resolved.Add(column.Meaning == ColumnMeaning.Indicator ? column with { Meaning = Indicator(columns, column.Index) } : column);
        return resolved;
    }

    private static ColumnMeaning Indicator(List<TableColumn> columns, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            switch (columns[i].Meaning)
            {
                case ColumnMeaning.Objective:
                    // A goal column further left may stand alone in a row; then the row decides.
                    return columns.Take(i).Any(c => c.Meaning == ColumnMeaning.Goal) ? ColumnMeaning.Indicator : ColumnMeaning.KeyIndicator;
                case ColumnMeaning.Goal:
                    return ColumnMeaning.GoalIndicator;
                case ColumnMeaning.Programme:
                    return ColumnMeaning.ProgrammeIndicator;
                case ColumnMeaning.Activity or ColumnMeaning.SubActivity:
                    return columns.Take(i).Any(c => c.Meaning == ColumnMeaning.Programme) ? ColumnMeaning.Indicator : ColumnMeaning.ActivityIndicator;
                case ColumnMeaning.GoalOrObjective or ColumnMeaning.ProgrammeOrActivity:
                    return ColumnMeaning.Indicator;
                default:
                    break;
            }
        }

        return ColumnMeaning.KeyIndicator;
    }
}
