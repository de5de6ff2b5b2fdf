using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;

namespace Kinerja.Grains.Overviews;

/// <summary>The facts of the rows of a scorecard, and what their formulas read.</summary>
internal sealed class OwnCells
{
    private readonly Dictionary<string, CellSnapshot> _rows;
    private readonly Dictionary<(string Code, int Offset), InputSnapshot> _inputs = [];

    /// <summary>Takes the rows of a year.</summary>
    public OwnCells(IEnumerable<CellSnapshot> cells)
    {
        _rows = cells.ToDictionary(c => c.Code, StringComparer.Ordinal);
        foreach (var cell in _rows.Values)
        {
            // Several rows may read the same figure; the one read last knows it best.
            foreach (var input in cell.Inputs)
            {
                var key = (input.Code, input.Year - cell.Year);
                if (!_inputs.TryGetValue(key, out var known) || known.Revision < input.Revision)
                    _inputs[key] = input;
            }
        }
    }

    /// <summary>A row; null when the scorecard does not have it.</summary>
    public CellSnapshot? Row(string code) => _rows.GetValueOrDefault(code);

    /// <summary>A measured figure that a formula reads, or that is a row itself; null when it is neither.</summary>
    public InputSnapshot? Input(string code, int offset)
    {
        if (_inputs.TryGetValue((code, offset), out var input))
            return input;
        return offset == 0 && Row(code) is { } row && !CellCalculator.IsDerived(row)
            ? new()
            {
                Name = "", Code = code, Label = row.Card?.Name ?? code, Year = row.Year, Revision = row.Revision,
                Accumulation = CellCalculator.AccumulationAsInput(row), Values = row.Values,
            }
            : null;
    }
}
