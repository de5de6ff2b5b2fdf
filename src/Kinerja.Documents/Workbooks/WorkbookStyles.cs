using DocumentFormat.OpenXml.Spreadsheet;

namespace Kinerja.Documents.Workbooks;

/// <summary>The looks of a workbook's cells. Texts carry the mark that keeps a program from taking them for formulas.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Note = 2;
    public const uint Head = 3;
    public const uint Text = 4;
    public const uint Entry = 5;
    public const uint EntryNote = 6;
    public const uint Group = 7;
    public const uint Flagged = 8;
    public const uint Strong = 9;

    private const uint FirstFigure = 10;
    private const uint FirstFormat = 164;
    private const int MostDecimals = 6;

    /// <summary>The look of a figure with so many decimals.</summary>
    public static uint Figure(int decimals) => FirstFigure + (uint)Math.Clamp(decimals, 0, MostDecimals);

    /// <summary>The part of the styles.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(Enumerable.Range(0, MostDecimals + 1).Select(d => new NumberingFormat { NumberFormatId = FirstFormat + (uint)d, FormatCode = d == 0 ? "#,##0" : "#,##0." + new string('0', d) })),
        new Fonts(Font(11), Font(16, bold: true), Font(10, colour: "FF474D59"), Font(11, bold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFF4F2EB"), Solid("FFFFFBE6"), Solid("FFFBE9E7")),
        new Borders(new Border(), Lines()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            Format(font: 1),
            Format(font: 2),
            Format(font: 3, fill: 2, border: 1, wrap: true),
            Format(border: 1, wrap: true, quoted: true),
            Format(fill: 3, border: 1, open: true, right: true),
            Format(fill: 3, border: 1, open: true, wrap: true, format: 49),
            Format(font: 3, fill: 2, wrap: true),
            Format(fill: 4, border: 1, open: true, right: true),
            Format(font: 3),
            .. Enumerable.Range(0, MostDecimals + 1).Select(d => Format(border: 1, right: true, format: FirstFormat + (uint)d)),
        ]));

    private static Font Font(double size, bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (colour is not null)
            font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Lines() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FFBDB8AA" };

    private static CellFormat Format(
        uint font = 0, uint fill = 0, uint border = 0, uint format = 0, bool wrap = false, bool right = false, bool open = false, bool quoted = false) =>
        new(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Top, Horizontal = right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left }, new Protection { Locked = !open })
        {
            FontId = font, FillId = fill, BorderId = border, NumberFormatId = format, QuotePrefix = quoted ? true : null,
            ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyNumberFormat = true, ApplyAlignment = true, ApplyProtection = true,
        };
}
