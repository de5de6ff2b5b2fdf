using System.Text.Json.Serialization;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>A change of the plan on its way to the indicator-years: who made it and whom it has not reached.</summary>
internal sealed record PlanPush
{
    /// <summary>Operation id of the command.</summary>
    public required string OperationId { get; init; }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Why; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the document; null for a change by hand.</summary>
    public string? Origin { get; init; }

    /// <summary>True when the application of that document is taken back.</summary>
    public bool IsUndo { get; init; }

    /// <summary>Codes by year.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> Cells { get; init; }

    /// <summary>How many wait.</summary>
    [JsonIgnore]
    public int Count => Cells.Sum(y => y.Value.Count);

    /// <summary>The same without these cells; null when nothing is left.</summary>
    public PlanPush? Without(IReadOnlySet<CellId> cells)
    {
        var left = Cells
            .Select(y => (y.Key, Codes: (IReadOnlyList<string>)[.. y.Value.Where(c => !cells.Contains(new(y.Key, c)))]))
            .Where(y => y.Codes.Count > 0)
            .ToDictionary(y => y.Key, y => y.Codes);
        return left.Count == 0 ? null : this with { Cells = left };
    }

    /// <summary>Cells by year, as they are stored.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> ByYear(IEnumerable<CellId> cells) =>
        cells.GroupBy(c => c.Year).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(c => c.Code).Order(StringComparer.Ordinal)]);
}
