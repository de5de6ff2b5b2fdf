using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Documents.Tests.Support;
using Kinerja.Documents.Workbooks;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Tests.Workbooks;

public sealed class FilledWorkbookTests
{
    [Fact]
    public void What_was_written_is_read_again()
    {
        var read = Read(SampleWorkbook.File);

        Assert.Equal(("35.08|dinkop-um", 2019, "tw4"), (read.Agency, read.Year, read.Period));
        Assert.Equal(
            [
                new FilledRow(8, "data-a", "", FilledKind.Blank, "", "", 4),
                new FilledRow(9, "iku-1", "87,5", FilledKind.Number, "dari laporan", "87,50:dari laporan", 7),
                new FilledRow(10, "iku-2", "n/a", FilledKind.Text, "tidak dinilai", "n/a:tidak dinilai, 50 %", 0),
            ],
            read.Rows);
    }

    [Theory]
    [InlineData("17", "17", FilledKind.Number)]
    [InlineData("-5", "-5", FilledKind.Number)]
    [InlineData("0.30000000000000004", "0,3", FilledKind.Number)] // the tail of a binary fraction
    [InlineData("1234.5", "1234,5", FilledKind.Number)]
    [InlineData("0.66666666666666663", "0,666667", FilledKind.LongNumber)]
    public void Number_is_read_as_the_program_shows_it(string stored, string shown, FilledKind kind)
    {
        var row = Read(FillFile.With(SampleWorkbook.File, ("G8", FillFile.Number(stored)))).Rows[0];

        Assert.Equal((shown, kind), (row.Text, row.Kind));
    }

    [Fact]
    public void What_is_no_number_in_the_program_is_none_here()
    {
        Assert.Equal("#DIV/0!", One(new Cell(new CellValue("#DIV/0!")) { DataType = CellValues.Error }).Text);
        Assert.Equal("BENAR", One(new Cell(new CellValue("1")) { DataType = CellValues.Boolean }).Text);
        Assert.Equal(("1.234", FilledKind.Text), (One(FillFile.Text("1.234")).Text, One(FillFile.Text("1.234")).Kind));
        Assert.Equal(FilledKind.NoResult, One(new Cell(new CellFormula("1+1"))).Kind);
        Assert.Equal(("2", FilledKind.Number), (One(new Cell(new CellFormula("1+1"), new CellValue("2"))).Text, One(new Cell(new CellFormula("1+1"), new CellValue("2"))).Kind));
    }

    [Fact]
    public void Figure_in_a_row_that_was_not_there_is_told_apart()
    {
        var read = Read(FillFile.With(SampleWorkbook.File, ("A11", FillFile.Text("data-baru")), ("G11", FillFile.Number("5"))));

        Assert.Equal(new FilledRow(11, "data-baru", "5", FilledKind.Number, "", null, 0), read.Rows[^1]);
    }

    [Fact]
    public void Code_that_was_changed_on_the_sheet_is_told() => Assert.True(Read(FillFile.With(SampleWorkbook.File, ("A8", FillFile.Text("iku-1")))).Rows[0].IsMoved);

    [Theory]
    [InlineData("B8", "iku-9")]
    [InlineData("D8", "99")]
    [InlineData("A3", "35.09|dinas")]
    [InlineData("A4", "2020")]
    [InlineData("A6", "00")]
    [InlineData("A2", "nol")]
    public void Hidden_part_that_was_changed_is_refused(string address, string text) =>
        Assert.Equal("sheetAltered", Refused(FillFile.Change(SampleWorkbook.File, "_kinerja", (address, FillFile.Text(text)))).Code);

    [Fact]
    public void Workbook_of_a_later_version_is_refused() => Assert.Equal("sheetNewer", Refused(FillFile.Change(SampleWorkbook.File, "_kinerja", ("A2", FillFile.Text("2")))).Code);

    [Fact]
    public void Other_files_are_refused_with_what_they_are()
    {
        Assert.Equal("sheetForeign", Refused(LumajangXlsx.OneSheet).Code);
        Assert.Equal("sheetForeign", Refused("Indikator;Target\niku-1;5"u8.ToArray()).Code);
        Assert.Equal("sheetForeign", Refused(FillFile.Change(SampleWorkbook.File, "_kinerja", ("A1", FillFile.Text("lain")))).Code);
        Assert.Equal("documentDamaged", Refused(SampleWorkbook.File[..^40]).Code);
        Assert.Equal("documentEmpty", Refused([]).Code);
        Assert.Equal("documentTooLarge", Refused(new byte[DocumentFiles.MaxBytes + 1]).Code);
    }

    [Fact]
    public void Program_that_saves_it_with_shared_texts_and_a_plainly_hidden_sheet_loses_nothing()
    {
        using var stream = new MemoryStream();
        stream.Write(SampleWorkbook.File);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Last().State = SheetStateValues.Hidden;
            var shared = book.WorkbookPart.AddNewPart<SharedStringTablePart>().SharedStringTable = new();
            var at = 0;
            foreach (var cell in book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Where(c => c.InlineString is not null).ToList())
            {
                shared.Append(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(cell.InlineString!.InnerText)));
                cell.RemoveAllChildren();
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new(at++);
            }
        }

        Assert.Equal(Read(SampleWorkbook.File).Rows, Read(stream.ToArray()).Rows);
    }

    [Fact]
    public async Task Reading_is_bounded_like_that_of_any_file()
    {
        var reader = new FileReader(TimeProvider.System);

        Assert.Equal(3, (await reader.ReadFilled(SampleWorkbook.File, TestContext.Current.CancellationToken)).Value!.Rows.Count);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadFilled(SampleWorkbook.File, stop.Token));
    }

    private static FilledRow One(Cell cell) => Read(FillFile.With(SampleWorkbook.File, ("G8", cell))).Rows[0];

    private static FilledWorkbook Read(byte[] file)
    {
        var read = EntryWorkbookReader.Read(file, TestContext.Current.CancellationToken);
        Assert.True(read.IsOk, read.IsOk ? "" : read.Problem.Message.En);
        return read.Value!;
    }

    private static Problem Refused(byte[] file)
    {
        var read = EntryWorkbookReader.Read(file, TestContext.Current.CancellationToken);
        Assert.False(read.IsOk);
        Assert.NotEqual(read.Problem.Message.Id, read.Problem.Message.En);
        return read.Problem;
    }
}
