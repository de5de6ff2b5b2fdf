namespace Kinerja.Documents.Tests.Support;

/// <summary>The document as a person laid it out: paragraphs, and tables with merged cells. What the files of the tests are made from.</summary>
internal sealed class LumajangLayout
{
    public static LumajangLayout Instance { get; } = new(LumajangDocument.Lines);

    private LumajangLayout(string[] lines)
    {
        Paragraphs(lines, 1, 18);
        var first = new List<LaidCell[]>
        {
            new LaidCell[] { new(0, "NO.", 1, 2), new(1, "S A S A R A N", 3), new(4, "PROGRAM", 1, 2), new(5, "KEGIATAN", 2), new(7, "KET.", 1, 2) },
            new LaidCell[] { new(1, "URAIAN"), new(2, "INDIKATOR KINERJA UTAMA", 2), new(5, "URAIAN"), new(6, "INDIKATOR KINERJA INDIVIDU") },
        };
        first.AddRange(LumajangHtml.Merged([.. LumajangHtml.Data(lines, 21, 38).Select(LumajangHtml.FirstTable)], merged: [0, 1, 4], stops: []));
        Blocks.Add(new(null, first));
        Paragraphs(lines, 39, 43);
        var second = new List<LaidCell[]>
        {
            lines[43].Split('\t').Select((h, i) => new LaidCell(i > 4 ? i + 1 : i, h, i == 4 ? 2 : 1)).ToArray(),
        };
        second.AddRange(LumajangHtml.Merged([.. LumajangHtml.Data(lines, 45, 52).Select(LumajangHtml.SecondTable)], merged: [0, 1, 3], stops: [2]));
        Blocks.Add(new(null, second));
        Paragraphs(lines, 54, lines.Length);
    }

    public List<Block> Blocks { get; } = [];

    private void Paragraphs(string[] lines, int from, int to) =>
        Blocks.AddRange(lines[(from - 1)..to].Select(l => new Block(l.Replace("**", "", StringComparison.Ordinal).Trim(), null)));

    /// <summary>A paragraph, or a table.</summary>
    public sealed record Block(string? Paragraph, List<LaidCell[]>? Table);

    /// <summary>A cell of its own: its column from 0, its text and its extent.</summary>
    public sealed record LaidCell(int Column, string Text, int Across = 1, int Down = 1);
}
