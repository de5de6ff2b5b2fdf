using System.Globalization;
using Kinerja.Documents.Reading;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Office.Excel;

/// <summary>Reads one sheet, forwards: only filled cells are kept.</summary>
internal sealed class SheetReader(SourceSheet sheet, SharedTexts texts, CellFormats formats, ExcelDates dates, ReadingBudget budget, bool allRemarks = false)
{
    private SheetRow? _row;
    private int _rowNumber;
    private int _column;

    /// <summary>What was read.</summary>
    public SheetContent Content { get; } = new(sheet, allRemarks);

    /// <summary>Reads the part of the sheet.</summary>
    public void Read(PartReader xml)
    {
        while (budget.Exceeded is null && xml.Next())
        {
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "row": Row(xml); break;
                case "c": Cell(xml); break;
                case "col": Column(xml); break;
                case "mergeCell": Merge(xml); break;
                default: break;
            }
        }
    }

    private void Row(PartReader xml)
    {
        var number = Number(xml.Attribute("r")) ?? _rowNumber + 1;
        if (number <= _rowNumber || number > SheetAddress.MaxRow)
            throw new OfficeException(OfficeProblems.Damaged());
        (_rowNumber, _column) = (number, 0);
        _row = new(number, xml.Attribute("hidden") is "1" or "true" || Number(xml.Attribute("ht")) == 0, []);
    }

    private void Cell(PartReader xml)
    {
        if (_row is null)
            return;
        var column = xml.Attribute("r") is { } address
            ? SheetAddress.TryParse(address, out var at, out var row) && row == _rowNumber ? at : 0
            : _column + 1;
        if (column <= _column || column > SheetAddress.MaxColumn)
            throw new OfficeException(OfficeProblems.Damaged());
        _column = column;
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        var (value, formula) = Value(xml);
        if (value is null && formula)
            Content.Remarks.Add(CellRemark.NoResult, column, _rowNumber);
        if (value is null || Shown(type, value, style, column) is not { } cell || Blank.Is(cell.Text))
            return;
        if (_row.Cells.Count == 0)
        {
            if (!budget.Row())
                return;
            Content.Rows.Add(_row);
        }

        if (budget.Column(column, _rowNumber) && budget.Cell(cell.Text, _rowNumber) && budget.More(cell.Text))
            _row.Cells.Add(cell);
    }

    /// <summary>The value as the file has it; null when there is none.</summary>
    private static (string? Value, bool Formula) Value(PartReader xml)
    {
        if (xml.IsEmpty)
            return (null, false);
        var depth = xml.Depth;
        string? value = null;
        var formula = false;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "v")
                value = xml.Content();
            else if (xml.Name == "is")
                value = RichText.Read(xml);
            else if (xml.Name == "f")
                (formula, _) = (true, Skipped(xml));
        }

        return (value, formula);
    }

    private static bool Skipped(PartReader xml)
    {
        xml.Skip();
        return true;
    }

    private SheetCell? Shown(string? type, string value, string? style, int column)
    {
        switch (type)
        {
            case "s": return texts.At(value.Trim()) is { } shared ? new(column, shared, false) : null;
            case "inlineStr": return new(column, value, false);
            case "str": return new(column, RichText.Unescape(value), false);
            case "b":
                Content.Remarks.Add(CellRemark.Boolean, column, _rowNumber);
                return new(column, value.Trim() is "1" or "true" ? "BENAR" : "SALAH", false);
            case "e":
                Content.Remarks.Add(CellRemark.Error, column, _rowNumber);
                return new(column, value, false);
            case "d":
                Content.Remarks.Add(CellRemark.Date, column, _rowNumber);
                return new(column, $"tanggal {value}", false);
            default:
                if (Blank.Is(value))
                    return null;
                var shown = ShownNumber.Of(value, formats.Of(style), dates);
                if (shown.Remark is { } remark)
                    Content.Remarks.Add(remark, column, _rowNumber);
                return new(column, shown.Text, shown.IsNumber);
        }
    }

    private void Column(PartReader xml)
    {
        if (xml.Attribute("hidden") is not ("1" or "true") || Number(xml.Attribute("min")) is not { } from || Number(xml.Attribute("max")) is not { } to)
            return;
        for (var column = Math.Max(1, from); column <= Math.Min(to, budget.Columns); column++)
            Content.HiddenColumns.Add(column);
    }

    private void Merge(PartReader xml)
    {
        if (MergedArea.Parse(xml.Attribute("ref")) is not { } area)
            return;
        if (Content.Merges.Count >= OfficeLimits.Merges)
            throw new OfficeException(OfficeProblems.TooCostly());
        Content.Merges.Add(area);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
