using Kinerja.Documents.Layout;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Reads the rows of one table into the plan: merged cells carry down, and what a row says about figures goes to the indicator of its block.</summary>
internal sealed class TableReader
{
    private readonly ReadPlan _plan;
    private readonly LayoutTable _table;
    private readonly List<TableColumn> _columns;
    private readonly IReadOnlyList<LaidLine> _lines;
    private readonly Dictionary<LaidLine, TableRow> _rows = [];
    private readonly RowAttributes _attributes;
    private readonly Dictionary<int, int> _counted;
    private IndicatorLevel _lastLevel = IndicatorLevel.Key;

    /// <summary>Prepares a table.</summary>
    /// <param name="plan">Receives what is read.</param>
    /// <param name="table">The table.</param>
    /// <param name="headingYears">Years that the headings over the table name.</param>
    /// <param name="lines">The lines from its headings to its last row, paragraphs between rows included.</param>
    public TableReader(ReadPlan plan, LayoutTable table, IReadOnlyCollection<int> headingYears, IReadOnlyList<LaidLine> lines)
    {
        (_plan, _table, _lines) = (plan, table, lines);
        _columns = new TableYears(plan, table, headingYears).Resolve();
        _attributes = new(plan, _columns);
        var aligner = new RowAligner(_columns);
        foreach (var line in lines.Where(l => l.Role == LineRole.Data))
            _rows[line] = new(line, aligner.Align(line.Line), _columns);
        _counted = NumberColumns.Find(_columns, [.. _rows.Values]);
        foreach (var column in _columns.Where(c => c.Meaning == ColumnMeaning.Unknown && c.Label.Length > 0))
        {
            plan.Miss(
                column.Label,
                table.FirstLine.At(column.Index + 1),
                "Judul kolom ini tidak dikenal; isinya tidak dipakai.",
                "The heading of this column is not known; its cells are not used.");
        }
    }

    /// <summary>Reads all rows, and the paragraphs between them where they stand.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Read(ParagraphReader paragraphs)
    {
        if (_columns.Exists(c => c.Meaning is ColumnMeaning.Objective or ColumnMeaning.GoalOrObjective))
            (_plan.CurrentObjective, _plan.CurrentProgramme) = (null, null);
        if (_columns.Exists(c => c.Meaning is ColumnMeaning.Programme or ColumnMeaning.ProgrammeOrActivity))
            _plan.CurrentProgramme = null;
        (_plan.CurrentActivity, _plan.CurrentSubActivity) = (null, null);

        var shifts = new ShiftRemarks(_plan, _columns);
        foreach (var line in _lines)
        {
            if (!ReferenceEquals(line, _lines[0])) // whoever found the table has counted the line it begins with
                _plan.Line();
            if (_plan.IsTooLarge)
                return;
            if (line.Role == LineRole.Unknown)
                paragraphs.Read(line, beforeTable: false);
            else if (!_rows.TryGetValue(line, out var row))
                continue;
            else if (IsTotal(row))
                line.Role = LineRole.Total;
            else if (SectionRow.TryRead(line, _plan))
                line.Role = LineRole.Heading;
            else
                ReadRow(row, shifts);
        }

        shifts.Finish();
        WeightColumns.Check(_plan, _columns, _rows.Values);

        // What stood in this table heads no other one; a heading before the next table may.
        (_plan.CurrentGoal, _plan.CurrentObjective, _plan.CurrentProgramme, _plan.CurrentActivity, _plan.CurrentSubActivity) = (null, null, null, null, null);
    }

    private void ReadRow(TableRow row, ShiftRemarks shifts)
    {
        shifts.Note(row);
        var added = new Dictionary<int, ReadIndicator>();
        foreach (var column in _columns)
        {
            if (row.IsNumberOfNext(column.Index))
                continue;
            if (column.IsName && Named(row, column.Index) is { } name)
                Place(column, name);
            else if (column.IsIndicator && Named(row, column.Index) is { } indicator)
                added[column.Index] = Add(row, column, indicator);
        }

        _attributes.Read(row, added);
        foreach (var cell in row.Alignment.Left)
        {
            var place = row.Laid.Line.At(cell + 1);
            _plan.Miss(row.Laid.Line.Cells[cell].Text, place, "Sel ini berada di luar kolom tabel.", "This cell stands outside the columns of the table.");
        }
    }

    /// <summary>The name in a column, with the number that the column <i>No.</i> gives it.</summary>
    private CellName? Named(TableRow row, int column)
    {
        if (row.Name(column) is not { } name)
            return null;
        foreach (var (number, counted) in _counted)
        {
            if (counted == column && name.Number is null && row.Text(number) is { } printed)
                return name with { Number = CellShape.EnumeratorOf(printed) };
        }

        return name;
    }

    private void Place(TableColumn column, CellName name)
    {
        switch (column.Meaning)
        {
            case ColumnMeaning.Goal: _plan.Goal(name, GoalLevel.Agency); break;
            case ColumnMeaning.Objective: _plan.Objective(name); break;
            case ColumnMeaning.GoalOrObjective: MixedNames.GoalOrObjective(_plan, name); break;
            case ColumnMeaning.Programme: _plan.Programme(name); break;
            case ColumnMeaning.Activity: _plan.Activity(name); break;
            case ColumnMeaning.SubActivity: _plan.SubActivity(name); break;
            default: MixedNames.ProgrammeOrActivity(_plan, name); break;
        }
    }

    private ReadIndicator Add(TableRow row, TableColumn column, CellName name)
    {
        var level = _lastLevel = Level(row, column);
        var ofActivity = level == IndicatorLevel.Individual && column.Meaning != ColumnMeaning.ProgrammeIndicator;
        var activity = ofActivity ? _plan.CurrentSubActivity ?? _plan.CurrentActivity : null;
        var indicator = new ReadIndicator
        {
            Level = level,
            Number = name.Number,
            Name = name.Name,
            Original = name.Original,
            Objective = level == IndicatorLevel.Key ? _plan.CurrentObjective : null,
            Goal = level == IndicatorLevel.Goal ? _plan.CurrentGoal : null,
            Programme = level == IndicatorLevel.Individual && activity is null ? _plan.CurrentProgramme : null,
            Activity = activity,
            Table = _table.Index,
            Sources = [name.Source],
        };
        _plan.Indicators.Add(indicator);
        if (activity is not null)
            activity.Indicator ??= indicator;
        return indicator;
    }

    /// <summary>The level by the column, or by the row where one column serves several.</summary>
    private IndicatorLevel Level(TableRow row, TableColumn column)
    {
        switch (column.Meaning)
        {
            case ColumnMeaning.GoalIndicator: return IndicatorLevel.Goal;
            case ColumnMeaning.KeyIndicator: return IndicatorLevel.Key;
            case ColumnMeaning.ProgrammeIndicator or ColumnMeaning.ActivityIndicator: return IndicatorLevel.Individual;
            default: break;
        }

        // The nearest name that this row fills to the left of the indicator is what it measures.
        for (var i = column.Index - 1; i >= 0; i--)
        {
            if (!_columns[i].IsName || !row.Has(i))
                continue;
            return _columns[i].Meaning switch
            {
                ColumnMeaning.Goal => IndicatorLevel.Goal,
                ColumnMeaning.Objective => IndicatorLevel.Key,
                ColumnMeaning.GoalOrObjective => _plan.CurrentObjective is null ? IndicatorLevel.Goal : IndicatorLevel.Key,
                _ => IndicatorLevel.Individual,
            };
        }

        return _lastLevel;
    }

    /// <summary>A sum row: its only words are a word for a sum, as no indicator is called.</summary>
    private static bool IsTotal(TableRow row)
    {
        var words = row.Laid.Line.Cells.Where(c => c.IsFilled && CellShape.HasWords(c.Text)).Take(2).ToList();
        return words.Count == 1 && TotalWords.Is(words[0].Text);
    }
}
