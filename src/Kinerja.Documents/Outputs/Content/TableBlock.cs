namespace Kinerja.Documents.Outputs.Content;

/// <summary>A table. Cells that span are given once, at their first row and column, as in HTML.</summary>
public sealed record TableBlock : OutputBlock
{
    /// <summary>Name by which a template or a sheet places it, e.g. <c>tabel.iku</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>Words over it; null when its heading says enough.</summary>
    public string? Caption { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<OutputColumn> Columns { get; init; }

    /// <summary>Rows of the head, repeated on every page; one of the columns' names where empty.</summary>
    public IReadOnlyList<OutputRow> Head { get; init; } = [];

    /// <summary>The rows.</summary>
    public required IReadOnlyList<OutputRow> Rows { get; init; }

    /// <summary>Remarks under it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
