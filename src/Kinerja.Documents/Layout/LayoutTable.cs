using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>A table: its columns and the line on which its headings begin. A heading repeated on the next page continues it.</summary>
internal sealed class LayoutTable(int index, TableHeader header, SourceLine firstLine)
{
    /// <summary>Running number from 0.</summary>
    public int Index => index;

    /// <summary>The headings.</summary>
    public TableHeader Header => header;

    /// <summary>Where the headings begin.</summary>
    public SourceLine FirstLine => firstLine;
}
