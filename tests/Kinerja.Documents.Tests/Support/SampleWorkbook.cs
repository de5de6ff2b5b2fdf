using Kinerja.Documents.Workbooks;

namespace Kinerja.Documents.Tests.Support;

/// <summary>A small workbook to fill. Its figures stand in rows 8 to 10, the cell to fill in column G.</summary>
internal static class SampleWorkbook
{
    public static EntryWorkbook Make(params EntryWorkbookRow[] more) => new()
    {
        Agency = "35.08|dinkop-um",
        Year = 2019,
        Period = "tw4",
        Words = new("Isian TW IV 2019", "Dinas Koperasi, Lumajang", ["Isi kolom kuning.", "Tulis - atau n/a."], ["Kode", "Nama", "Satuan", "Target", "TW III", "TW IV 2018", "TW IV 2019", "Catatan"], "angka", "persen", "boleh negatif", "bukan angka"),
        Rows =
        [
            new() { Name = "Sasaran 1 Koperasi" },
            new() { Name = "=HYPERLINK(\"x\")", Code = "data-a", Unit = "koperasi", Target = new(12.50m), LastQuarter = new(null, "belum dilaporkan"), LastYear = new(3m), Was = "", Revision = 4, Rule = EntryWorkbookRule.Number },
            new() { Name = "Persentase _x0041_", Code = "iku-1", Unit = "%", Value = new(87.50m), Note = "dari laporan\u0001", Was = "87,50:dari laporan", Revision = 7, Rule = EntryWorkbookRule.Share },
            new() { Name = "Pertumbuhan", Code = "iku-2", Unit = "%", Value = new(null, "n/a"), Note = "tidak dinilai", Was = "n/a:tidak dinilai, 50 %", Revision = 0, Rule = EntryWorkbookRule.Any },
            .. more,
        ],
    };

    public static byte[] File { get; } = EntryWorkbookWriter.Write(Make());
}
