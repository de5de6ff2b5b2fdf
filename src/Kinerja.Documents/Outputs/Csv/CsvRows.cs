using System.Globalization;
using System.Text;
using CsvHelper;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;
using Kinerja.Model.Numbers;

namespace Kinerja.Documents.Outputs.Csv;

/// <summary>
/// Rows being written. Text that a spreadsheet would take for a formula gets an apostrophe in front; a number stays one, with the decimals that it was given
/// with; a value that is no number is the name of its state, never blank and never zero.
/// </summary>
internal sealed class CsvRows(string language, bool forExcel)
{
    private readonly List<List<string>> _rows = [];
    private List<string> _row = [];

    /// <summary>Rows that were ended.</summary>
    public int Count => _rows.Count;

    /// <summary>An empty row, if wanted.</summary>
    public CsvRows Line(bool wanted)
    {
        if (wanted)
            End();
        return this;
    }

    /// <summary>Words.</summary>
    public CsvRows Words(string text)
    {
        // Judged before cleaning too: what begins with a control character does so on purpose.
        var clean = SafeText.Clean(text);
        _row.Add(SafeText.LooksLikeFormula(text) || SafeText.LooksLikeFormula(clean) ? "'" + clean : clean);
        return this;
    }

    /// <summary>A value.</summary>
    public CsvRows Value(OutputValue value)
    {
        switch (value)
        {
            case OutputFigure { Value.AmountOrNull: { } amount }:
                _row.Add(Number(amount));
                return this;
            case OutputDate date when !forExcel:
                _row.Add(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                return this;
            case OutputDate date:
                _row.Add(date.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
                return this;
            default:
                return Words(ValueWords.Of(value, language));
        }
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        _rows.Add(_row);
        _row = [];
    }

    /// <summary>A table: the names of its columns, then its rows. A cell that spans rows is said in each, one that spans columns once.</summary>
    public void Table(TableBlock table)
    {
        foreach (var column in table.Columns)
            Words(column.Name);
        End();
        foreach (var row in TableGrid.Lay(table.Rows, table.Columns.Count))
        {
            for (var c = 0; c < row.Length; c++)
            {
                if (row[c] is { } cell && cell.Column == c)
                    Value(cell.Value);
                else
                    Words("");
            }

            End();
        }
    }

    /// <summary>Facts with their names.</summary>
    public void Facts(IEnumerable<FactsBlock> blocks)
    {
        var words = OutputWords.In(language);
        Words(words.FactName).Words(words.FactValue).End();
        foreach (var fact in blocks.SelectMany(b => b.Facts))
            Words(fact.Name).Value(fact.Value).End();
    }

    /// <summary>The rows as bytes of UTF-8.</summary>
    public byte[] Bytes()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = CsvWriterOptions.Default with { Separator = forExcel ? ';' : ',', ValidateFieldCount = false };
        using (var csv = CsvWriter.Create(text, options, leaveOpen: true))
        {
            foreach (var row in _rows)
            {
                // A single blank field would be written in quotes.
                if (row.Count == 0)
                {
                    csv.Flush();
                    text.Write("\r\n");
                    continue;
                }

                foreach (var field in row)
                    csv.WriteField(field);
                csv.EndRecord();
            }

            csv.Flush();
        }

        byte[] mark = forExcel ? [0xEF, 0xBB, 0xBF] : [];
        return [.. mark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private string Number(decimal amount) =>
        forExcel ? NumberPrinter.Invariant(amount).Replace('.', ',') : NumberPrinter.Invariant(amount);
}
