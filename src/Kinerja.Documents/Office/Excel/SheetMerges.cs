using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Office.Excel;

/// <summary>
/// The merged areas of a sheet while its rows go by from top to bottom. Of areas that overlap the first counts. The text of an area stands where it is
/// first seen: when its own row or column is hidden, in the next one that is shown.
/// </summary>
internal sealed class SheetMerges
{
    private readonly Queue<MergedArea> _waiting;
    private readonly Dictionary<int, SheetRow> _rows;
    private readonly Open?[] _open;

    /// <summary>Begins before the first row.</summary>
    public SheetMerges(SheetContent content, int columns)
    {
        _waiting = new(content.Merges.OrderBy(m => m.Top).ThenBy(m => m.Left));
        var heads = content.Merges.Select(m => m.Top).ToHashSet();
        _rows = content.Rows.Where(r => heads.Contains(r.Number)).ToDictionary(r => r.Number);
        _open = new Open?[columns + 1];
    }

    /// <summary>Goes to a row.</summary>
    public void Go(int row)
    {
        while (_waiting.TryPeek(out var area) && area.Top <= row)
        {
            _waiting.Dequeue();
            if (area.Bottom >= row && area.Left < _open.Length)
                Begin(area);
        }

        for (var column = 1; column < _open.Length; column++)
        {
            if (_open[column] is { } open && open.Area.Bottom < row)
                _open[column] = null;
        }
    }

    /// <summary>Last column that an area covers in this row; 0 when none does.</summary>
    public int Last()
    {
        var column = _open.Length - 1;
        while (column > 0 && _open[column]?.Text is null)
            column--;
        return column;
    }

    /// <summary>The cell that an area gives a column of this row; null when no area covers it.</summary>
    public SourceCell? At(int row, int column)
    {
        if (_open[column] is not { } open)
            return null;
        var span = open.ShownRow == 0 ? CellSpan.None
            : open.ShownRow == row ? CellSpan.Across
            : open.ShownColumn == column ? CellSpan.Down : CellSpan.Down | CellSpan.Across;
        if (open.ShownRow == 0)
            (open.ShownRow, open.ShownColumn) = (row, column);
        return new(open.Text ?? "", span, span == CellSpan.None && open.IsNumber);
    }

    private void Begin(MergedArea area)
    {
        var right = Math.Min(area.Right, _open.Length - 1);
        for (var column = area.Left; column <= right; column++)
        {
            if (_open[column] is { } other && other.Area.Bottom >= area.Top)
                return;
        }

        var cell = _rows.GetValueOrDefault(area.Top)?.At(area.Left);
        var open = new Open(area, cell?.Text, cell?.IsNumber ?? false);
        for (var column = area.Left; column <= right; column++)
            _open[column] = open;
    }

    private sealed class Open(MergedArea area, string? text, bool isNumber)
    {
        public MergedArea Area => area;

        public string? Text => text;

        public bool IsNumber => isNumber;

        public int ShownRow { get; set; }

        public int ShownColumn { get; set; }
    }
}
