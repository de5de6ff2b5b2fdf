using System.Globalization;
using System.Text;
using Kinerja.Model.Numbers;
using Kinerja.Model.Values;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>
/// A table of comma-separated values (RFC 4180). Numbers are invariant and unrounded. Text that a spreadsheet would take for a formula gets an apostrophe
/// in front, because names come from people.
/// </summary>
public sealed class CsvTable
{
    private readonly StringBuilder _text = new();
    private bool _begun;

    /// <summary>Words.</summary>
    public CsvTable Add(string? text) => Put(Quote(text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text ?? ""));

    /// <summary>A number; empty without one.</summary>
    public CsvTable Add(decimal? number) => Put(number is { } known ? NumberPrinter.Invariant(known) : "");

    /// <summary>A whole number; empty without one.</summary>
    public CsvTable Add(int? number) => Put(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>The number of a value; empty for what is none. Its state stands in a column of its own.</summary>
    public CsvTable Add(TypedValue value) => Add(value.AmountOrNull);

    /// <summary>A day, year first.</summary>
    public CsvTable Add(DateOnly? day) => Put(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    /// <summary>Ends the row.</summary>
    public CsvTable End()
    {
        _text.Append("\r\n");
        _begun = false;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private CsvTable Put(string cell)
    {
        if (_begun)
        {
            _text.Append(',');
        }

        _begun = true;
        _text.Append(cell);
        return this;
    }

    private static string Quote(string text) => text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
