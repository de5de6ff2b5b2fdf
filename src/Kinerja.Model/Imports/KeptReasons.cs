using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Imports;

/// <summary>Keeps what a person has said about a cell that reads the same in the new document: the reason of a dash, the reading of a number.</summary>
internal static class KeptReasons
{
    /// <summary>The incoming cells, with what is known about the unchanged ones.</summary>
    public static IReadOnlyList<PlanTarget> Apply(IReadOnlyList<PlanTarget> existing, IReadOnlyList<PlanTarget> incoming)
    {
        var known = new Dictionary<(string, int, Period), PlanTarget>();
        foreach (var cell in existing)
        {
            known.TryAdd((cell.Indicator, cell.Year, cell.Period), cell);
        }

        return [.. incoming.Select(cell => IsOpen(cell)
            && known.TryGetValue((cell.Indicator, cell.Year, cell.Period), out var before)
            && !IsOpen(before)
            && string.Equals(before.Text.Trim(), cell.Text.Trim(), StringComparison.Ordinal)
                ? cell with { Value = before.Value, Readings = [] }
                : cell)];
    }

    private static bool IsOpen(PlanTarget cell) => cell.Value is
    {
        State: ValueState.Missing, Reason: null or { Code: ReasonCodes.DashInSource or ReasonCodes.NumberAmbiguous },
    };
}
