using System.Globalization;
using CsvHelper;
using Kinerja.Model.Numbers;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Csv;

/// <summary>
/// A table of comma-separated values (RFC 4180). Numbers are invariant and unrounded. Text that a spreadsheet would take for a formula gets an apostrophe
/// in front, because names come from people.
/// </summary>
public sealed class CsvTable
{
    // Full-width ones are taken for the same by programs of some countries.
    private const string Starters = "=+-@\t\r\n\0＝＋－＠";

    private readonly List<List<string>> _rows = [[]];

    /// <summary>Words.</summary>
    public CsvTable Add(string? text) => Put(text is { Length: > 0 } && Starters.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text);

    /// <summary>A number; empty without one.</summary>
    public CsvTable Add(decimal? number) => Put(number is { } known ? NumberPrinter.Invariant(known) : "");

    /// <summary>A whole number; empty without one.</summary>
    public CsvTable Add(int? number) => Put(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of a value; empty for what is none. Its state stands in a column of its own.</summary>
    public CsvTable Add(TypedValue value) => Add(value.AmountOrNull);

    /// <summary>A day, year first.</summary>
    public CsvTable Add(DateOnly? day) => Put(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Ends the row.</summary>
    public CsvTable End()
    {
        _rows.Add([]);
        return this;
    }

    /// <summary>The text of all rows that were ended.</summary>
    public override string ToString()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var row in _rows.SkipLast(1))
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    private CsvTable Put(string? cell)
    {
        _rows[^1].Add(cell ?? "");
        return this;
    }
}
