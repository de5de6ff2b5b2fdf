namespace Kinerja.Model.Imports.Columns;

/// <summary>The columns of a table that somebody has to name.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.import-columns")]
public sealed record ImportColumns
{
    /// <summary>Names the headings of the table, whatever years they speak of; the answer is remembered under it. Null for a table without headings.</summary>
    [Id(0)] public string? Shape { get; init; }

    /// <summary>The headings as written; empty for a column that has none.</summary>
    [Id(1)] public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>The first rows, at most three, a text for each column.</summary>
    [Id(2)] public IReadOnlyList<IReadOnlyList<string>> Samples { get; init; } = [];

    /// <summary>A code of <see cref="ColumnCodes"/> for each column: the best guess.</summary>
    [Id(3)] public required IReadOnlyList<string> Guess { get; init; }

    /// <summary>Years that a column may be of.</summary>
    [Id(4)] public IReadOnlyList<int> Years { get; init; } = [];
}
