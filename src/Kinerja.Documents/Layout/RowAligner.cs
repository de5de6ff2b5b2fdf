using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>
/// Puts the cells of a row under the right headings. Most rows are straight. Where a number stands in a cell of its own, or a merged cell was dropped, the
/// meaning of the cells shifts; then the alignment whose cells look most like their columns is taken, and only when it is clearly better than the
/// straight one. Rows of a block share their shift, so the row above counts. The work is a band of fixed width over the columns: linear.
/// </summary>
internal sealed class RowAligner(IReadOnlyList<TableColumn> columns)
{
    private const int Band = 2;
    private const int Width = (2 * Band) + 1;
    private const int Unreachable = int.MinValue / 2;
    private const int NumberCell = 2;
    private const int BlankCell = 4;
    private const int MissingCell = 5;
    private const int LeftOver = 6;
    private const int ClearlyBetter = 3;

    private RowAlignment? _previous;

    /// <summary>Aligns the next row of the table.</summary>
    public RowAlignment Align(SourceLine row)
    {
        var traits = row.Cells.Select(CellFit.Look).ToArray();
        var straight = Straight(traits);
        var (score, doubtful) = Score(traits);
        var followsShift = _previous is { IsDirect: false };
        if (doubtful || followsShift)
        {
            var (best, bestScore) = Best(traits);
            if (bestScore > score + (followsShift && SameMoves(best) ? 0 : ClearlyBetter))
                straight = best;
        }

        _previous = straight;
        return straight;
    }

    private bool SameMoves(RowAlignment other) => _previous is not null && _previous.Moves.AsSpan().SequenceEqual(other.Moves);

    private RowAlignment Straight(CellTraits[] traits)
    {
        var cells = new int[columns.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i < traits.Length ? i : -1;
        return new(cells, None(), new sbyte[columns.Count], Beyond(traits, columns.Count));
    }

    private (int Score, bool Doubtful) Score(CellTraits[] traits)
    {
        var (score, doubtful) = (0, false);
        for (var i = 0; i < traits.Length; i++)
        {
            var fit = i < columns.Count ? CellFit.Of(columns[i], traits[i]) : traits[i].HasFlag(CellTraits.Blank) ? 0 : -LeftOver;
            score += fit;
            doubtful |= fit < 0;
        }

        return (score, doubtful);
    }

    private (RowAlignment Best, int Score) Best(CellTraits[] traits)
    {
        // score[column, shift]: the best sum of fits of the columns before, when the next cell is column + shift.
        var score = new int[columns.Count + 1, Width];
        var from = new Step[columns.Count + 1, Width];
        for (var i = 0; i <= columns.Count; i++)
        {
            for (var shift = 0; shift < Width; shift++)
                score[i, shift] = Unreachable;
        }

        score[0, Band] = 0;
        for (var column = 0; column < columns.Count; column++)
        {
            for (var shift = 0; shift < Width; shift++)
            {
                if (score[column, shift] > Unreachable)
                    Extend(traits, score, from, column, shift);
            }
        }

        var (end, total) = (Band, Unreachable);
        for (var shift = 0; shift < Width; shift++)
        {
            var left = Beyond(traits, columns.Count + shift - Band).Count;
            if (score[columns.Count, shift] - (left * LeftOver) > total)
                (end, total) = (shift, score[columns.Count, shift] - (left * LeftOver));
        }

        return (Trace(traits, from, end), total);
    }

    private void Extend(CellTraits[] traits, int[,] score, Step[,] from, int column, int shift)
    {
        var cell = column + shift - Band;
        var here = score[column, shift];
        var heading = columns[column];
        var usual = _previous?.Moves[column] ?? 0;

        Reach(score, from, column, shift, new(shift, 0, false), here + Fit(traits, heading, cell) - (usual == 0 ? 0 : 1));
        if (shift + 1 < Width && (heading.IsName || heading.IsIndicator) && Look(traits, cell) is var extra)
        {
            // The number of the text in a cell of its own; blank where the block above has it.
            var isNumber = extra.HasFlag(CellTraits.Enumerator) && !extra.HasFlag(CellTraits.Words);
            if (isNumber || (extra.HasFlag(CellTraits.Blank) && cell < traits.Length))
            {
                var cost = usual > 0 ? 0 : isNumber ? NumberCell : BlankCell;
                var gain = isNumber ? 2 : 0;
                Reach(score, from, column, shift + 1, new(shift, 1, isNumber), here + gain + Fit(traits, heading, cell + 1) - cost);
            }
        }

        if (shift > 0)
            Reach(score, from, column, shift - 1, new(shift, -1, false), here - (usual < 0 ? 0 : MissingCell));
    }

    private static void Reach(int[,] score, Step[,] from, int column, int shift, Step step, int value)
    {
        if (value > score[column + 1, shift])
            (score[column + 1, shift], from[column + 1, shift]) = (value, step);
    }

    private RowAlignment Trace(CellTraits[] traits, Step[,] from, int end)
    {
        var (cells, numbers, moves) = (None(), None(), new sbyte[columns.Count]);
        var shift = end;
        for (var column = columns.Count - 1; column >= 0; column--)
        {
            var step = from[column + 1, shift];
            var cell = column + step.Shift - Band;
            moves[column] = step.Move;
            if (step.Move >= 0 && cell + step.Move < traits.Length)
                cells[column] = cell + step.Move;
            if (step.IsNumber)
                numbers[column] = cell;
            shift = step.Shift;
        }

        return new(cells, numbers, moves, Beyond(traits, columns.Count + end - Band));
    }

    private static int Fit(CellTraits[] traits, TableColumn column, int cell) => CellFit.Of(column, Look(traits, cell));

    private static CellTraits Look(CellTraits[] traits, int cell) => cell >= 0 && cell < traits.Length ? traits[cell] : CellTraits.Blank;

    private int[] None()
    {
        var none = new int[columns.Count];
        Array.Fill(none, -1);
        return none;
    }

    private static List<int> Beyond(CellTraits[] traits, int first)
    {
        var left = new List<int>();
        for (var i = Math.Max(0, first); i < traits.Length; i++)
        {
            if (!traits[i].HasFlag(CellTraits.Blank))
                left.Add(i);
        }

        return left;
    }

    private readonly record struct Step(int Shift, sbyte Move, bool IsNumber);
}
