using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Web.Tests.Pages;
using SheetRow = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace Kinerja.Web.Tests.Workbooks;

/// <summary>Fills downloaded workbooks away from the site.</summary>
internal static class Sheets
{
    private const string Figure = "G", Note = "H";

    /// <summary>Downloads a file of the site.</summary>
    public static async Task<byte[]> Take(this Browser browser, string address)
    {
        using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Writes figures by the beginning of their name: a decimal becomes a number, everything else a text; null empties the cell.</summary>
    public static byte[] Fill(byte[] file, params (string Name, object? Value, string? Note)[] figures) => Change(file, data =>
    {
        foreach (var (name, value, note) in figures)
        {
            var row = Find(data, name);
            Put(row, Figure, value);
            if (note is not null)
                Put(row, Note, note);
        }
    });

    /// <summary>Changes the sheet to fill in any way.</summary>
    public static byte[] Change(byte[] file, Action<SheetData> change, string sheet = "Isian")
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
            change(Data(book, sheet));
        return stream.ToArray();
    }

    /// <summary>What stands in the cell to fill of a figure, and what is said at it.</summary>
    public static (string Text, string? Comment) Look(byte[] file, string name)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var row = Find(Data(book, "Isian"), name);
        var cell = row.Elements<Cell>().Single(c => c.CellReference == Figure + row.RowIndex);
        return (cell.InnerText, Part(book, "Isian").WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>().FirstOrDefault(c => c.Reference == cell.CellReference)?.InnerText);
    }

    /// <summary>The code of a figure.</summary>
    public static string Code(byte[] file, string name)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return Find(Data(book, "Isian"), name).Elements<Cell>().First().InnerText;
    }

    /// <summary>Puts something into a cell of a row.</summary>
    public static void Put(SheetRow row, string column, object? value)
    {
        var cell = row.Elements<Cell>().Single(c => c.CellReference == column + row.RowIndex);
        cell.RemoveAllChildren();
        cell.DataType = value is string ? CellValues.InlineString : null;
        if (value is decimal number)
            cell.CellValue = new(number.ToString(CultureInfo.InvariantCulture));
        else if (value is string text)
            cell.InlineString = new(new DocumentFormat.OpenXml.Spreadsheet.Text(text));
    }

    private static SheetRow Find(SheetData data, string name) => data.Elements<SheetRow>().First(r =>
        r.Elements<Cell>().FirstOrDefault(c => c.CellReference == "B" + r.RowIndex) is { } cell && Model.Texts.TextFolding.Fold(cell.InnerText).StartsWith(Model.Texts.TextFolding.Fold(name), StringComparison.Ordinal));

    private static SheetData Data(SpreadsheetDocument book, string sheet) => Part(book, sheet).Worksheet!.GetFirstChild<SheetData>()!;

    private static WorksheetPart Part(SpreadsheetDocument book, string sheet) =>
        (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!);
}
