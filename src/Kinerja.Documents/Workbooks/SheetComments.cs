using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Model.Plans;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Kinerja.Documents.Workbooks;

/// <summary>What is said at cells. A comment is a text and, for the programs that show it, a box in an old kind of drawing.</summary>
internal static class SheetComments
{
    private const string Author = "Kinerja.Cloud";

    /// <summary>Adds the comments to a sheet.</summary>
    /// <param name="part">The sheet.</param>
    /// <param name="drawing">Id of the drawing.</param>
    /// <param name="comments">Rows with what is said at their cell to fill.</param>
    public static void Add(WorksheetPart part, string drawing, IReadOnlyList<(int Row, string Text)> comments)
    {
        part.AddNewPart<WorksheetCommentsPart>("rIdComments").Comments = new(
            new Authors(new Author(Author)),
            new CommentList(comments.Select(c => new Comment(new CommentText(new SheetText(CellText.Of(c.Text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                Reference = SheetAddress.Of(FillSheet.Value, c.Row), AuthorId = 0,
            })));
        using var stream = part.AddNewPart<VmlDrawingPart>(drawing).GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(Boxes(comments)));
    }

    // Nothing that came from outside stands in here: only rows.
    private static string Boxes(IReadOnlyList<(int Row, string Text)> comments)
    {
        var xml = new StringBuilder("""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        foreach (var (row, at) in comments.Select((c, i) => (c.Row, i)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"""
                <v:shape id="_x0000_s{1025 + at}" type="#_x0000_t202" style="position:absolute;width:220pt;height:90pt;z-index:{at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{FillSheet.Value}, 15, {row - 1}, 4, {FillSheet.Value + 2}, 60, {row + 4}, 10</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{FillSheet.Value - 1}</x:Column></x:ClientData></v:shape>
                """);
        }

        return xml.Append("</xml>").ToString();
    }
}
