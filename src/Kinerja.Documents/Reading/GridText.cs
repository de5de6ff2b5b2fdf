using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Reading;

/// <summary>
/// Lines and cells of a Word or Excel file as text: what is kept of such a file, and what the importer reads. Continuations of merged cells are marks, not
/// copies, so that a merged cell costs its text once.
/// </summary>
internal static class GridText
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        MaxDepth = 8,
    };

    /// <summary>Writes a document down.</summary>
    public static string Write(SourceDocument document) => JsonSerializer.Serialize(
        new Grid
        {
            Format = Version,
            Sheets = [.. document.Sheets.Select(s => new GridSheet { Number = s.Number, Name = s.Name })],
            Remarks = [.. document.Remarks.Select(r => new GridRemark { Id = r.Id, En = r.En })],
            LeftOut = [.. document.LeftOut.Select(r => new GridRemark { Id = r.Id, En = r.En })],
            Lines = [.. document.Lines.Select(Line)],
        },
        Options);

    /// <summary>Reads it again, within limits.</summary>
    /// <returns>The document; <c>documentDamaged</c> when the text is none that <see cref="Write"/> wrote, or the limit that was passed.</returns>
    public static Outcome<SourceDocument> Read(string text, ReadingBudget budget)
    {
        try
        {
            return JsonSerializer.Deserialize<Grid>(text, Options) is { Format: Version } grid ? Document(grid, budget) : Damaged();
        }
        catch (JsonException)
        {
            return Damaged();
        }
    }

    private static Outcome<SourceDocument> Document(Grid grid, ReadingBudget budget)
    {
        var sheets = new Dictionary<int, SourceSheet>();
        foreach (var sheet in grid.Sheets.OfType<GridSheet>())
            sheets.TryAdd(sheet.Number, new(sheet.Number, sheet.Name));
        var lines = new List<SourceLine>(grid.Lines.Count);
        var above = new Dictionary<int, List<string>>();
        foreach (var line in grid.Lines.OfType<GridLine>())
        {
            if (!budget.Row() || Cells(line, above, budget) is not { } cells)
                return budget.Exceeded ?? Damaged();
            lines.Add(line.Table is { } table && sheets.TryGetValue(table, out var sheet)
                ? SourceLine.OfSheet(lines.Count + 1, sheet, line.Row ?? lines.Count + 1, cells, !line.IsParagraph, line.IsParagraph ? line.Column : null)
                : SourceLine.Of(lines.Count + 1, cells, !line.IsParagraph, line.Table, line.Row, line.IsHeader));
        }

        return new SourceDocument(lines, Texts(grid.Remarks)) { Sheets = [.. sheets.Values], LeftOut = Texts(grid.LeftOut) };
    }

    private static SourceCell[]? Cells(GridLine line, Dictionary<int, List<string>> above, ReadingBudget budget)
    {
        if (line.Cells.Count == 0 || line.Cells.Count > budget.Columns || line.Marks is { } marks && marks.Length != line.Cells.Count)
            return null;
        if (!above.TryGetValue(line.Table ?? 0, out var last))
            above[line.Table ?? 0] = last = [];
        var cells = new SourceCell[line.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var mark = line.Marks?[i] ?? GridMarks.Own;
            var span = GridMarks.Span(mark);
            var text = span.HasFlag(CellSpan.Across) ? i > 0 ? cells[i - 1].Text : ""
                : span.HasFlag(CellSpan.Down) ? i < last.Count ? last[i] : "" : line.Cells[i] ?? "";
            if (!budget.Cell(text, line.Row ?? i))
                return null;
            cells[i] = new(text, span, mark == GridMarks.Number);
        }

        if (line.Table is not null && !line.IsParagraph)
        {
            last.Clear();
            last.AddRange(cells.Select(c => c.Text));
        }

        return cells;
    }

    private static GridLine Line(SourceLine line) => new()
    {
        IsParagraph = !line.IsTabular,
        IsHeader = line.IsMarkedHeader,
        Table = line.Table,
        Row = line.Row,
        Column = line.ParagraphColumn,
        Cells = [.. line.Cells.Select(c => c.IsOrigin ? c.Text : "")],
        Marks = line.Cells.All(c => GridMarks.Of(c) == GridMarks.Own) ? null : string.Concat(line.Cells.Select(GridMarks.Of)),
    };

    private static List<Text> Texts(List<GridRemark> remarks) => [.. remarks.OfType<GridRemark>().Select(r => new Text(r.Id, r.En))];

    private static Problem Damaged() => new(
        "documentDamaged", new("Isi dokumen yang disimpan tidak terbaca.", "The kept content of the document cannot be read."), "content");

    private sealed record Grid
    {
        [JsonPropertyName("format")] public int Format { get; init; }

        [JsonPropertyName("sheets")] public List<GridSheet> Sheets { get; init; } = [];

        [JsonPropertyName("remarks")] public List<GridRemark> Remarks { get; init; } = [];

        [JsonPropertyName("left")] public List<GridRemark> LeftOut { get; init; } = [];

        [JsonPropertyName("lines")] public List<GridLine> Lines { get; init; } = [];
    }

    private sealed record GridSheet
    {
        [JsonPropertyName("n")] public int Number { get; init; }

        [JsonPropertyName("name")] public string Name { get; init; } = "";
    }

    private sealed record GridRemark
    {
        [JsonPropertyName("id")] public string Id { get; init; } = "";

        [JsonPropertyName("en")] public string En { get; init; } = "";
    }

    private sealed record GridLine
    {
        [JsonPropertyName("p")] public bool IsParagraph { get; init; }

        [JsonPropertyName("h")] public bool IsHeader { get; init; }

        [JsonPropertyName("t")] public int? Table { get; init; }

        [JsonPropertyName("r")] public int? Row { get; init; }

        [JsonPropertyName("k")] public int? Column { get; init; }

        [JsonPropertyName("c")] public List<string?> Cells { get; init; } = [];

        [JsonPropertyName("m")] public string? Marks { get; init; }
    }
}
