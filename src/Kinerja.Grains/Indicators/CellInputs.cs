using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Model.Formulas;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Indicators;

/// <summary>
/// Pulls what a derived indicator reads: cells of this year and of the previous one. A plan has no cycles, but while one is being pushed, old and new cards
/// stand side by side: the way down is carried along, and nobody is asked who is on it already.
/// </summary>
internal sealed class CellInputs(IGrainFactory grains, IndicatorYearKey key)
{
    /// <summary>Cells on one way down; a plan that needs more was refused.</summary>
    public const int MaxDepth = 40;

    private const string Way = "kinerja.pull";

    /// <summary>True inside a pull that came from another cell.</summary>
    public static bool IsWithinPull => RequestContext.Get(Way) is not null;

    /// <summary>The inputs of the cell in order of the formula; empty for a measured one.</summary>
    public async Task<IReadOnlyList<InputSnapshot>> Pull(IndicatorYearState state)
    {
        if (state.Card?.FormulaText is not { } text || FormulaMemory.Read(text) is not { } formula)
            return [];

        var way = RequestContext.Get(Way) as string[] ?? [];
        string[] further = [.. way, key.ToString()];
        var wanted = formula.Components
            .Where(c => state.Inputs.ContainsKey(c.Name))
            .Select(c => (Component: c, Key: KeyOf(state.Inputs[c.Name], key.Year + c.YearOffset)))
            .ToList();
        RequestContext.Set(Way, further);
        var cells = wanted.Select(w => w.Key).OfType<IndicatorYearKey>().Distinct()
            .Where(k => further.Length < MaxDepth && !further.Contains(k.ToString()))
            .ToDictionary(k => k, k => grains.GetGrain<IIndicatorYear>(k.ToString()).Pull());
        await Task.WhenAll(cells.Values);

        var snapshots = new List<InputSnapshot>(wanted.Count);
        foreach (var (component, cell) in wanted)
            snapshots.Add(Input(component, state, cell is not null && cells.TryGetValue(cell, out var pulled) ? await pulled : null));
        return snapshots;
    }

    private InputSnapshot Input(ComponentRef component, IndicatorYearState state, CellSnapshot? cell) => new()
    {
        Name = component.Name,
        Code = state.Inputs[component.Name],
        Label = cell?.Card?.Name ?? component.Text,
        Year = key.Year + component.YearOffset,
        // Each part only grows, so that the sum is another one whenever any of them is.
        Revision = cell is null ? 0 : cell.Revision + cell.Inputs.Sum(i => i.Revision),
        Accumulation = cell is null ? default : CellCalculator.AccumulationAsInput(cell),
        Values = cell is null ? new Dictionary<Model.Periods.Period, EnteredValue>() : CellCalculator.ValuesAsInput(cell),
        Unit = cell?.Card?.Unit,
    };

    private IndicatorYearKey? KeyOf(string code, int year) => KeyText.IsYear(year) ? new(key.Agency, code, year) : null;
}
