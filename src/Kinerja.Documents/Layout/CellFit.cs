using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>How well a cell fits a column, by what it looks like. Positive: it speaks for it; zero: it may; negative: it speaks against it.</summary>
internal static class CellFit
{
    /// <summary>No such cell belongs there.</summary>
    private const int Wrong = -6;

    /// <summary>Looks at a cell once.</summary>
    public static CellTraits Look(SourceCell cell)
    {
        if (!cell.IsFilled)
            return CellTraits.Blank;
        var text = cell.Text;
        var traits = CellTraits.None;
        if (CellShape.IsEnumerator(text))
            traits |= CellTraits.Enumerator;
        if (CellShape.IsFigure(text))
            traits |= CellTraits.Figure;
        if (CellShape.IsFormula(text))
            traits |= CellTraits.Formula;
        if (CellShape.IsUnit(text))
            traits |= CellTraits.Unit;
        if (CellShape.StartsLikeIndicator(text))
            traits |= CellTraits.Indicator;
        if (CellShape.HasWords(text))
            traits |= CellTraits.Words;
        if (text.Trim() is { Length: <= 4 } mark && mark.All(c => char.IsUpper(c) || c is '+' or '-'))
            traits |= CellTraits.Grade;
        if (text.Length > 40)
            traits |= CellTraits.Long;
        return traits;
    }

    /// <summary>The fit of a cell with some looks to a column.</summary>
    public static int Of(TableColumn column, CellTraits cell)
    {
        if (cell.HasFlag(CellTraits.Blank))
            return 0;
        if (column.Meaning == ColumnMeaning.Number)
            return cell.HasFlag(CellTraits.Enumerator) ? 2 : cell.HasFlag(CellTraits.Words) ? Wrong : -1;
        if (column.IsName)
            return Name(cell);
        if (column.IsIndicator)
            return Indicator(cell);
        if (column.HoldsFigures)
            return Figure(cell);
        return column.Meaning switch
        {
            ColumnMeaning.Formula => Formula(cell),
            ColumnMeaning.Unit => Unit(cell),
            _ => (cell & (CellTraits.Indicator | CellTraits.Formula)) != 0 ? -2 : 0,
        };
    }

    private static bool IsBareMark(CellTraits cell) => (cell & (CellTraits.Enumerator | CellTraits.Figure)) != 0 && !cell.HasFlag(CellTraits.Words);

    private static int Name(CellTraits cell)
    {
        if (IsBareMark(cell) || cell.HasFlag(CellTraits.Formula))
            return Wrong;
        if (cell.HasFlag(CellTraits.Indicator))
            return -4;
        return cell.HasFlag(CellTraits.Unit) ? -2 : cell.HasFlag(CellTraits.Words) ? 2 : 0;
    }

    private static int Indicator(CellTraits cell)
    {
        if (IsBareMark(cell) || cell.HasFlag(CellTraits.Formula))
            return Wrong;
        return cell.HasFlag(CellTraits.Indicator) ? 4 : cell.HasFlag(CellTraits.Unit) ? -4 : 0;
    }

    private static int Formula(CellTraits cell)
    {
        if (cell.HasFlag(CellTraits.Formula))
            return 6;
        return IsBareMark(cell) ? Wrong : cell.HasFlag(CellTraits.Unit) ? -4 : 0;
    }

    private static int Unit(CellTraits cell)
    {
        if (cell.HasFlag(CellTraits.Unit))
            return 4;
        if (IsBareMark(cell) || cell.HasFlag(CellTraits.Formula))
            return Wrong;
        return cell.HasFlag(CellTraits.Long) ? -4 : cell.HasFlag(CellTraits.Indicator) ? -2 : 0;
    }

    private static int Figure(CellTraits cell)
    {
        if (cell.HasFlag(CellTraits.Figure))
            return 4;
        return cell.HasFlag(CellTraits.Grade) ? -1 : cell.HasFlag(CellTraits.Unit) ? -4 : Wrong;
    }
}
