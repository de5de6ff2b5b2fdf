using Kinerja.Documents.Layout;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Drafting;

/// <summary>Says once per block of rows that their cells were read with a shift, and why.</summary>
internal sealed class ShiftRemarks(ReadPlan plan, IReadOnlyList<TableColumn> columns)
{
    private TableRow? _first;
    private TableRow? _last;

    /// <summary>Takes note of a row.</summary>
    public void Note(TableRow row)
    {
        if (_first is not null && !row.Alignment.Moves.AsSpan().SequenceEqual(_first.Alignment.Moves))
            Finish();
        if (row.Alignment.IsDirect)
            return;
        (_first, _last) = (_first ?? row, row);
    }

    /// <summary>Says what is still to be said.</summary>
    public void Finish()
    {
        if (_first is { } first && _last is { } last)
        {
            var column = columns[first.Alignment.ShiftAt];
            var (from, to) = (Places.Of(first.Laid.Line.At()), Places.Of(last.Laid.Line.At()));
            var rows = ReferenceEquals(first, last) ? from : new Text($"{from.Id} sampai {Lower(to.Id)}", $"{from.En} to {Lower(to.En)}");
            plan.Remarks.Add(first.Alignment.Moves[column.Index] > 0
                ? new(
                    $"{rows.Id}: nomor berdiri di sel sendiri, jadi isi sel mulai kolom “{column.Label}” dibaca satu sel lebih ke kanan.",
                    $"{rows.En}: the number stands in a cell of its own, so cells from the column “{column.Label}” on were read one cell further right.")
                : new(
                    $"{rows.Id}: sel untuk kolom “{column.Label}” tidak ada, jadi isi sel sesudahnya dibaca satu sel lebih ke kiri.",
                    $"{rows.En}: the cell of the column “{column.Label}” is not there, so the cells after it were read one cell further left."));
        }

        (_first, _last) = (null, null);
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
