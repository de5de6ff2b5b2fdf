using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Workbooks;

/// <summary>The sheet that people fill: everything is locked but the figure and the note of each row.</summary>
internal sealed class FillSheet(EntryWorkbook workbook)
{
    /// <summary>Columns of the code, the cell to fill and its note.</summary>
    public const int Code = 1, Value = 7, Note = 8;

    private static readonly double[] Widths = [26, 46, 18, 17, 17, 17, 18, 40];

    // Points of a line of text. Heights are written, because not every program works them out from wrapped text.
    private const double LineHeight = 15;

    private readonly List<(int Row, EntryWorkbookRow Figure)> _figures = [];

    /// <summary>Figures with the row that each stands in; filled by <see cref="Make"/>.</summary>
    public IReadOnlyList<(int Row, EntryWorkbookRow Figure)> Figures => _figures;

    private int Head => workbook.Words.Lines.Count + 4;

    /// <summary>Makes the sheet.</summary>
    /// <param name="drawing">Id of the drawing that its comments need; null without comments.</param>
    public Worksheet Make(string? drawing)
    {
        var data = new SheetData(Top());
        var row = Head;
        foreach (var line in workbook.Rows)
        {
            row++;
            data.Append(line.Code is null ? Group(row, line) : Figure(row, line));
            if (line.Code is not null)
                _figures.Add((row, line));
        }

        List<OpenXmlElement?> parts =
        [
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = Head, TopLeftCell = SheetAddress.Of(1, Head + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = First, SequenceOfReferences = new ListValue<StringValue> { InnerText = First } }) { WorkbookViewId = 0, TabSelected = true }),
            new Columns(Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            data,
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
            Rules(),
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 },
            drawing is null ? null : new LegacyDrawing { Id = drawing },
        ];
        return new(parts.OfType<OpenXmlElement>());
    }

    private string First => SheetAddress.Of(Value, _figures.Count > 0 ? _figures[0].Row : Head + 1);

    private IEnumerable<Row> Top()
    {
        var words = workbook.Words;
        yield return High(1.6, WorkbookCells.Row(1, WorkbookCells.Text(1, 1, words.Title, WorkbookStyles.Title)));
        yield return WorkbookCells.Row(2, WorkbookCells.Text(1, 2, words.Agency, WorkbookStyles.Strong));
        for (var i = 0; i < words.Lines.Count; i++)
            yield return WorkbookCells.Row(i + 3, WorkbookCells.Text(1, i + 3, words.Lines[i], WorkbookStyles.Note));
        yield return WorkbookCells.Row(Head, words.Heads.Select((h, i) => WorkbookCells.Text(i + 1, Head, h, WorkbookStyles.Head)));
    }

    // A heading takes the whole width; its cells beside the first stay empty and locked.
    private static Row Group(int row, EntryWorkbookRow line) =>
        WorkbookCells.Row(row, Enumerable.Range(1, Note).Select(column => WorkbookCells.Text(column, row, column == 1 ? line.Name : "", column == 1 ? WorkbookStyles.Strong : WorkbookStyles.Plain)));

    private static Row Figure(int row, EntryWorkbookRow line) => High(new[] { (line.Code!, 0), (line.Name, 1), (line.Unit, 2), (line.Note, 7) }.Max(t => LinesOf(t.Item1, t.Item2)), WorkbookCells.Row(
        row,
        WorkbookCells.Text(Code, row, line.Code!, WorkbookStyles.Text),
        WorkbookCells.Text(2, row, line.Name, WorkbookStyles.Text),
        WorkbookCells.Text(3, row, line.Unit, WorkbookStyles.Text),
        WorkbookCells.Figure(4, row, line.Target),
        WorkbookCells.Figure(5, row, line.LastQuarter),
        WorkbookCells.Figure(6, row, line.LastYear),
        WorkbookCells.Figure(Value, row, line.Value, line.Comment is null ? WorkbookStyles.Entry : WorkbookStyles.Flagged),
        WorkbookCells.Text(Note, row, line.Note, WorkbookStyles.EntryNote)));

    private static int LinesOf(string text, int column) => Math.Max(1, (int)Math.Ceiling(text.Length / (Widths[column] - 4)));

    private static Row High(double lines, Row row)
    {
        (row.Height, row.CustomHeight) = (LineHeight * lines, true);
        return row;
    }

    private DataValidations? Rules()
    {
        var rules = _figures.GroupBy(f => f.Figure.Rule).OrderBy(g => g.Key).Select(g => Rule(g.Key, [.. g.Select(f => SheetAddress.Of(Value, f.Row))])).ToList();
        return rules.Count == 0 ? null : new(rules) { Count = (uint)rules.Count };
    }

    private DataValidation Rule(EntryWorkbookRule rule, string[] cells)
    {
        var cell = cells[0];
        var bound = rule switch
        {
            EntryWorkbookRule.Number => $"AND(ISNUMBER({cell}),{cell}>=0)",
            EntryWorkbookRule.Share => $"AND(ISNUMBER({cell}),{cell}>=0,{cell}<=100)",
            _ => $"ISNUMBER({cell})",
        };
        var says = rule switch { EntryWorkbookRule.Number => workbook.Words.Number, EntryWorkbookRule.Share => workbook.Words.Share, _ => workbook.Words.Any };
        return new(new Formula1($"OR({bound},TRIM({cell})=\"-\",LOWER(TRIM({cell}))=\"n/a\")"))
        {
            Type = DataValidationValues.Custom,
            ErrorStyle = rule == EntryWorkbookRule.Share ? DataValidationErrorStyleValues.Warning : DataValidationErrorStyleValues.Stop,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            Prompt = says,
            Error = workbook.Words.Refused,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Join(' ', cells) },
        };
    }
}
