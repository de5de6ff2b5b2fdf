using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>A cell at its place.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Rows">Rows it covers.</param>
/// <param name="Columns">Columns it covers.</param>
internal sealed record GridCell(OutputValue Value, int Row, int Column, int Rows, int Columns)
{
    /// <summary>True at the place where the cell is given; elsewhere it only covers.</summary>
    public bool BeginsAt(int row, int column) => Row == row && Column == column;

    /// <summary>True when it covers more than one place.</summary>
    public bool Spans => Rows > 1 || Columns > 1;
}
