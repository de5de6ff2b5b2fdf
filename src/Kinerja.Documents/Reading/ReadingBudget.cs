using System.Globalization;
using System.Text;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Reading;

/// <summary>Counts what has been read and says when it is too much. The first limit that is passed stays.</summary>
internal sealed class ReadingBudget(ImportLimits limits, CancellationToken cancellation, ReadingProgress? progress = null)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private int _rows;
    private int _figures;
    private long _bytes;
    private bool _counts;

    /// <summary>The limit that was passed, or null.</summary>
    public Problem? Exceeded { get; private set; }

    /// <summary>Filled columns that a row may have.</summary>
    public int Columns => limits.Columns;

    /// <summary>Begins a step of the work.</summary>
    /// <param name="step">The step.</param>
    /// <param name="total">How many things it has to do; null counts rows as they are read.</param>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Begin(ReadingStep step, int? total = null)
    {
        cancellation.ThrowIfCancellationRequested();
        _counts = total is null;
        progress?.Begin(step, total);
    }

    /// <summary>One more thing of the step is done.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Advance()
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Advance();
    }

    /// <summary>The whole text; false when it is too large.</summary>
    public bool Whole(string text)
    {
        // A character is at least one byte, so most texts need no count.
        if (text.Length <= limits.Bytes && (text.Length <= limits.Bytes / 3 || Encoding.UTF8.GetByteCount(text) <= limits.Bytes))
            return true;
        _ = TooLarge();
        return false;
    }

    /// <summary>More text that is kept of a file; false when all of it together is too large.</summary>
    public bool More(string text)
    {
        _bytes += text.Length < 64 ? text.Length : Encoding.UTF8.GetByteCount(text);
        if (_bytes <= limits.Bytes)
            return true;
        _ = TooLarge();
        return false;
    }

    /// <summary>The problem of a whole that is too large.</summary>
    public Problem TooLarge()
    {
        Refuse(new(
            $"Dokumen lebih besar dari {Mega(limits.Bytes, Indonesian)} MB. Impor bagian yang memuat tabel saja.",
            $"The document is larger than {Mega(limits.Bytes, CultureInfo.InvariantCulture)} MB. Import only the part that holds the tables."));
        return Exceeded!;
    }

    /// <summary>One more line or row; false when there are too many.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public bool Row()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_counts)
            progress?.Advance();
        return ++_rows <= limits.Rows || Refuse(new(
            $"Dokumen lebih dari {limits.Rows.ToString("N0", Indonesian)} baris. Impor bagian yang memuat tabel saja.",
            $"The document has more than {limits.Rows.ToString("N0", CultureInfo.InvariantCulture)} rows. Import only the part that holds the tables."));
    }

    /// <summary>A filled cell in a column; false when the row is too wide.</summary>
    public bool Column(int column, int row) => column <= limits.Columns || Refuse(new(
        $"Baris {row} lebih dari {limits.Columns} kolom. Salin kolom yang diperlukan saja.",
        $"Row {row} has more than {limits.Columns} columns. Copy only the columns that are needed."));

    /// <summary>One more figure; false when there are too many.</summary>
    public bool Figure() => ++_figures <= limits.Figures || Refuse(new(
        $"Tabel memuat lebih dari {limits.Figures.ToString("N0", Indonesian)} sel angka. Impor satu perangkat daerah dan satu masa rencana saja.",
        $"The tables hold more than {limits.Figures.ToString("N0", CultureInfo.InvariantCulture)} cells of figures. Import one agency and one planning period."));

    /// <summary>A cell or paragraph; false when it is too long.</summary>
    public bool Cell(ReadOnlySpan<char> text, int row) =>
        text.Length <= limits.CellBytes / 3 || (text.Length <= limits.CellBytes && Encoding.UTF8.GetByteCount(text) <= limits.CellBytes) || Refuse(new(
            $"Sebuah sel pada baris {row} lebih dari {limits.CellBytes / 1024} KiB.",
            $"A cell in row {row} is longer than {limits.CellBytes / 1024} KiB."));

    private static string Mega(int bytes, CultureInfo culture) => (bytes / 1048576m).ToString("0.##", culture);

    private bool Refuse(Text message)
    {
        Exceeded ??= new Problem("documentTooLarge", message, "content", ProblemKind.TooLarge);
        return false;
    }
}
