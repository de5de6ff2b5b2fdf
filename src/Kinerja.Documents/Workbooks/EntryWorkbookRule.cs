namespace Kinerja.Documents.Workbooks;

/// <summary>What a cell to fill takes beside <c>-</c> and <c>n/a</c>. The program of the person asks; the site has the last word.</summary>
public enum EntryWorkbookRule
{
    /// <summary>A number from 0.</summary>
    Number,

    /// <summary>A percentage of a whole, 0 to 100. Beyond it the program warns and lets pass, because the site takes it with a reason.</summary>
    Share,

    /// <summary>Any number: growth may be negative.</summary>
    Any,
}
