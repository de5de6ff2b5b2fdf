namespace Kinerja.Documents.Reading;

/// <summary>The rows of one HTML table as a grid: merged cells are repeated as continuations, so that a column is a column in every row.</summary>
internal sealed class HtmlGrid(int table, ReadingBudget budget)
{
    private readonly List<Pending> _pending = [];
    private readonly List<SourceCell> _row = [];
    private int _rows;
    private bool _marked = true;
    private bool _any;

    /// <summary>Number of the table in the document, from 1.</summary>
    public int Table => table;

    /// <summary>A cell; false when it passes a limit.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="across">Columns it spans; at least 1.</param>
    /// <param name="down">Rows it spans; 0 for all that follow.</param>
    /// <param name="heading">True for a heading cell.</param>
    public bool Cell(string text, int across, int down, bool heading)
    {
        if (!budget.Cell(text, _rows + 1))
            return false;
        Continue();
        (_any, _marked) = (true, _marked && heading);
        var column = _row.Count;
        var blank = Blank.Is(text);
        if (!blank && !budget.Column(column + 1, _rows + 1))
            return false;
        for (var i = 0; i < across && column + i < budget.Columns; i++)
        {
            _row.Add(new(text, i == 0 ? CellSpan.None : CellSpan.Across));
            if (down != 1)
                Set(column + i, new(text, down == 0 ? int.MaxValue : down - 1, i > 0));
        }

        return true;
    }

    /// <summary>Ends the row.</summary>
    /// <param name="number">Running number of the line in the document.</param>
    /// <returns>The row; null when it holds no cell at all.</returns>
    public SourceLine? EndRow(int number)
    {
        var last = _pending.FindLastIndex(p => p.Rows > 0);
        while (_row.Count <= last)
        {
            if (!Continue())
                _row.Add(new(string.Empty));
        }

        if (_row.Count == 0)
            return null;
        var line = SourceLine.Of(number, [.. _row], tabular: true, table, ++_rows, _any && _marked);
        _row.Clear();
        (_any, _marked) = (false, true);
        return line;
    }

    /// <summary>Fills in the cells that come down from above; true when there were some.</summary>
    private bool Continue()
    {
        var before = _row.Count;
        while (_row.Count < _pending.Count && _pending[_row.Count] is { Rows: > 0 } cell)
        {
            _pending[_row.Count] = cell with { Rows = cell.Rows == int.MaxValue ? int.MaxValue : cell.Rows - 1 };
            _row.Add(new(cell.Text, cell.Across ? CellSpan.Down | CellSpan.Across : CellSpan.Down));
        }

        return _row.Count > before;
    }

    private void Set(int column, Pending cell)
    {
        while (_pending.Count <= column)
            _pending.Add(default);
        _pending[column] = cell;
    }

    private readonly record struct Pending(string Text, int Rows, bool Across);
}
