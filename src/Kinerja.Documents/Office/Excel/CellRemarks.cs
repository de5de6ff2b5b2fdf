using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Office.Excel;

/// <summary>Collects what is noticed about the cells of a sheet, and says each kind once with the cells where it stands.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="all">True to keep every cell, for a reader that looks at single cells; else a few of each kind are enough for words.</param>
internal sealed class CellRemarks(SourceSheet sheet, bool all = false)
{
    private const int Most = 12;

    private readonly SortedDictionary<CellRemark, List<string>> _cells = [];
    private readonly HashSet<(CellRemark, int, int)> _all = [];

    /// <summary>Notes a cell.</summary>
    public void Add(CellRemark what, int column, int row)
    {
        if (!_cells.TryGetValue(what, out var cells))
            _cells[what] = cells = [];
        if (all)
            _all.Add((what, column, row));
        if (cells.Count <= Most)
            cells.Add(SheetAddress.Of(column, row));
    }

    /// <summary>True when this was noticed at a cell; only known when every cell is kept.</summary>
    public bool Has(CellRemark what, int column, int row) => _all.Contains((what, column, row));

    /// <summary>One remark for each kind.</summary>
    public IEnumerable<Text> All() => _cells.Select(c => Say(Places(c.Value, "dan lainnya"), Places(c.Value, "and others"), What(c.Key)));

    private Text Say(string id, string en, Text what) => new($"Lembar “{sheet.Name}” sel {id}: {what.Id}", $"Sheet “{sheet.Name}” cells {en}: {what.En}");

    private static string Places(List<string> cells, string more) => string.Join(", ", cells.Take(Most)) + (cells.Count > Most ? $" {more}" : "");

    private static Text What(CellRemark remark) => remark switch
    {
        CellRemark.Rounded => new(
            "angka yang tersimpan lebih panjang daripada yang tampak; dipakai angka yang tampak.",
            "the stored number is longer than the one shown; the one shown was used."),
        CellRemark.Date => new(
            "tersimpan sebagai tanggal atau jam, bukan angka. Excel mengubah tulisan seperti 3-4 menjadi tanggal; periksa sel ini.",
            "stored as a date or time, not a number. Excel turns text such as 3-4 into a date; check these cells."),
        CellRemark.Error => new("berisi galat rumus; tidak dipakai sebagai angka.", "hold an error of a formula; not used as a number."),
        CellRemark.NoResult => new(
            "rumus tanpa hasil tersimpan; dibaca kosong. Buka dan simpan lagi berkasnya di Excel.",
            "a formula without a stored result; read as blank. Open the file in Excel and save it again."),
        CellRemark.Boolean => new("berisi BENAR/SALAH, bukan angka.", "hold TRUE/FALSE, not a number."),
        _ => new(
            "formatnya menampilkan tulisan lain (misalnya “-” untuk nol); dipakai angka yang tersimpan.",
            "the format shows something else (such as “-” for zero); the stored number was used."),
    };
}
