using System.Globalization;
using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Office.Word;

/// <summary>The rows of one table as a grid: merged cells are repeated as continuations, so that a column is a column in every row.</summary>
internal sealed class WordRows(int table, ReadingBudget budget)
{
    private readonly List<SourceCell> _row = [];
    private readonly List<string?> _above = [];
    private readonly List<string?> _merging = [];
    private int _rows;
    private bool _isHeader;
    private bool _isRemoved;

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        _row.Clear();
        _merging.Clear();
        (_isHeader, _isRemoved) = (false, false);
    }

    /// <summary>Reads the properties of the row: cells left out at its ends, heading, deleted.</summary>
    public void Properties(PartReader xml, WordNotes notes)
    {
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "gridBefore" && int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var before))
                Blanks(before);
            else if (xml.Name == "tblHeader")
                _isHeader = xml.Attribute("val") is not ("0" or "false" or "off");
            else if (xml.Name == "del")
                _isRemoved = true;
        }

        if (_isRemoved)
            notes.RemoveRow();
    }

    /// <summary>Adds a cell.</summary>
    public void Add(WordCell cell, string text)
    {
        var column = _row.Count;
        if (cell.ContinuesLeft && column > 0)
        {
            Put(_row[^1].Text, _row[^1].Span | CellSpan.Across, null);
            return;
        }

        var above = cell.Continues && column < _above.Count ? _above[column] : null;
        var shown = above ?? text;
        if (!budget.Cell(shown, _rows + 1) || (!Blank.Is(shown) && above is null && !budget.Column(column + 1, _rows + 1)))
            return;
        var down = above is null ? CellSpan.None : CellSpan.Down;
        for (var i = 0; i < cell.Across && _row.Count < budget.Columns; i++)
            Put(shown, i == 0 ? down : down | CellSpan.Across, cell.Begins || above is not null ? shown : null);
    }

    /// <summary>Ends the row.</summary>
    /// <param name="number">Running number of the line in the document.</param>
    /// <returns>The row; null when it was deleted or has no cells.</returns>
    public SourceLine? End(int number)
    {
        if (_isRemoved || _row.Count == 0)
            return null;
        _above.Clear();
        _above.AddRange(_merging);
        return SourceLine.Of(number, [.. _row], tabular: true, table, ++_rows, _isHeader);
    }

    private void Blanks(int count)
    {
        for (var i = 0; i < count && _row.Count < budget.Columns; i++)
            Put("", CellSpan.None, null);
    }

    private void Put(string text, CellSpan span, string? merging)
    {
        _row.Add(new(text, span));
        _merging.Add(merging);
    }
}
