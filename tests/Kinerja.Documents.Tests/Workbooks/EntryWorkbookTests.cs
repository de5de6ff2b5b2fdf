using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Kinerja.Documents.Tests.Support;
using Kinerja.Documents.Workbooks;

namespace Kinerja.Documents.Tests.Workbooks;

public sealed class EntryWorkbookTests
{
    private static readonly string[] Open = ["G8", "H8", "G9", "H9", "G10", "H10"];

    [Fact]
    public void Same_content_gives_the_same_bytes() => Assert.Equal(EntryWorkbookWriter.Write(SampleWorkbook.Make()), EntryWorkbookWriter.Write(SampleWorkbook.Make()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Validator_finds_nothing(bool withComments)
    {
        using var book = FillFile.Open(withComments ? EntryWorkbookWriter.Write(SampleWorkbook.Make(new EntryWorkbookRow { Name = "X", Code = "data-x", Comment = "Bentrok <b>" })) : SampleWorkbook.File);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Only_figures_and_notes_are_open()
    {
        using var book = FillFile.Open(SampleWorkbook.File);
        var sheet = FillFile.Sheet(book, "Isian").Worksheet!;
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();

        Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.Equal(Open, sheet.Descendants<Cell>().Where(c => formats[(int)(c.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false).Select(c => c.CellReference!.Value!));
        Assert.Equal(SheetStateValues.VeryHidden, book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == "_kinerja").State!.Value);
        Assert.True(book.WorkbookPart.Workbook.WorkbookProtection!.LockStructure!.Value);
    }

    [Fact]
    public void Every_cell_to_fill_has_the_rule_of_its_unit_and_takes_a_dash_or_not_applicable()
    {
        using var book = FillFile.Open(SampleWorkbook.File);
        var rules = FillFile.Sheet(book, "Isian").Worksheet!.Descendants<DataValidation>().ToDictionary(r => r.SequenceOfReferences!.InnerText!, r => (Text: r.Formula1!.Text!, r.ErrorStyle!.Value));

        Assert.Equal(3, rules.Count);
        Assert.All(rules, r => Assert.Contains($"TRIM({r.Key})=\"-\",LOWER(TRIM({r.Key}))=\"n/a\"", r.Value.Text, StringComparison.Ordinal));
        Assert.Contains("AND(ISNUMBER(G8),G8>=0)", rules["G8"].Text, StringComparison.Ordinal);
        Assert.Contains("AND(ISNUMBER(G9),G9>=0,G9<=100)", rules["G9"].Text, StringComparison.Ordinal);
        Assert.Equal(DataValidationErrorStyleValues.Warning, rules["G9"].Value); // the site takes more with a reason
        Assert.Contains("OR(ISNUMBER(G10),", rules["G10"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_stays_text_whatever_it_begins_with()
    {
        using var book = FillFile.Open(SampleWorkbook.File);
        var cell = FillFile.Sheet(book, "Isian").Worksheet!.Descendants<Cell>().Single(c => c.CellReference == "B8");

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.True(book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value);
    }

    [Fact]
    public void What_was_said_to_a_figure_is_a_comment_at_its_cell()
    {
        using var book = FillFile.Open(EntryWorkbookWriter.Write(SampleWorkbook.Make(new EntryWorkbookRow { Name = "X", Code = "data-x", Value = new(null, "abc"), Comment = "“abc” bukan angka" })));
        var comment = Assert.Single(FillFile.Sheet(book, "Isian").WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>());

        Assert.Equal("G11", comment.Reference!.Value);
        Assert.Equal("“abc” bukan angka", comment.InnerText);
    }

    [Fact]
    public void Nothing_of_time_or_place_is_in_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(SampleWorkbook.File));

        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("docProps", StringComparison.Ordinal));
    }
}
