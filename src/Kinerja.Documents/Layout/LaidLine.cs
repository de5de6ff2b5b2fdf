using Kinerja.Documents.Reading;
using Kinerja.Model.Imports;

namespace Kinerja.Documents.Layout;

/// <summary>A line with its role; readers settle the role as they understand it.</summary>
internal sealed class LaidLine(SourceLine line, LineRole role, LayoutTable? table = null)
{
    /// <summary>The line.</summary>
    public SourceLine Line => line;

    /// <summary>What it is, as far as known.</summary>
    public LineRole Role { get; set; } = role;

    /// <summary>The table it is a row of; null outside tables.</summary>
    public LayoutTable? Table => table;

    /// <summary>As shown beside the draft.</summary>
    public SourceRow ToRow() => new(line.Number, [.. line.Cells.Select(c => c.IsOrigin ? c.Text : string.Empty)], Name(Role), line.At());

    private static string Name(LineRole role) => role switch
    {
        LineRole.Blank => "blank",
        LineRole.Rule => "rule",
        LineRole.Title => "title",
        LineRole.Heading => "heading",
        LineRole.Header => "header",
        LineRole.Data => "data",
        LineRole.Total => "total",
        LineRole.Footnote => "footnote",
        LineRole.Signature => "signature",
        LineRole.Text => "text",
        _ => "unknown",
    };
}
