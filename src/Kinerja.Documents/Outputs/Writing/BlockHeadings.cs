using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>
/// Headings by what stands under them: <c>judul.tabel.iku</c> is the heading over that table. A template names them so, because their words may hold a year or a
/// name and so are the content's, and their number may change.
/// </summary>
internal static class BlockHeadings
{
    /// <summary>What the tags of headings begin with.</summary>
    public const string Prefix = "judul.";

    /// <summary>The headings of a document by tag.</summary>
    public static IReadOnlyDictionary<string, HeadingBlock> Of(OutputDocument document)
    {
        var found = new Dictionary<string, HeadingBlock>(StringComparer.Ordinal);
        HeadingBlock? last = null;
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock heading)
                last = heading;
            else if (last is not null && TagOf(block) is { } tag)
            {
                found.TryAdd(Prefix + tag, last);
                last = null;
            }
        }

        return found;
    }

    /// <summary>The tag of a block; null when it has none.</summary>
    public static string? TagOf(OutputBlock block) => block switch
    {
        TableBlock table => table.Tag,
        ChartBlock chart => chart.Tag,
        ParagraphBlock paragraph => paragraph.Tag,
        _ => null,
    };
}
