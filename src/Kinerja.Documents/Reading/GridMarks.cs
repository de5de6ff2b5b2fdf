namespace Kinerja.Documents.Reading;

/// <summary>One character for what a cell is, in the text that is kept of a file. They stand in stored documents; never change one.</summary>
internal static class GridMarks
{
    /// <summary>A cell of its own.</summary>
    public const char Own = '.';

    /// <summary>A cell of its own that the source keeps as a number.</summary>
    public const char Number = '#';

    private const char Across = '<';
    private const char Down = '^';
    private const char Both = '+';

    /// <summary>The mark of a cell.</summary>
    public static char Of(SourceCell cell) => cell.Span switch
    {
        CellSpan.None => cell.IsNumber ? Number : Own,
        CellSpan.Across => Across,
        CellSpan.Down => Down,
        _ => Both,
    };

    /// <summary>What a mark says about continuing; an unknown one is a cell of its own.</summary>
    public static CellSpan Span(char mark) => mark switch
    {
        Across => CellSpan.Across,
        Down => CellSpan.Down,
        Both => CellSpan.Across | CellSpan.Down,
        _ => CellSpan.None,
    };
}
