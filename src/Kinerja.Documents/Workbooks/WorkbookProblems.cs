using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Workbooks;

/// <summary>Why a whole workbook is not taken, each with what to do instead.</summary>
internal static class WorkbookProblems
{
    private const string Field = "content";

    /// <summary>It is not a workbook that the site made.</summary>
    public static Problem Foreign() => new(
        "sheetForeign",
        new("Berkas ini bukan lembar isian dari halaman ini. Unduh lembarnya di sini, isi, lalu unggah berkas .xlsx itu. Dokumen lain diimpor lewat menu Impor.",
            "This file is not an entry sheet of this page. Download the sheet here, fill it and upload that .xlsx file. Other documents are brought in through Import."),
        Field);

    /// <summary>It was made by a later version of the site.</summary>
    public static Problem Newer() => new(
        "sheetNewer",
        new("Lembar ini dibuat versi aplikasi yang lebih baru. Muat ulang halaman, unduh lembar baru, lalu salin angkanya.",
            "This sheet was made by a later version of the application. Reload the page, download a new sheet and copy the figures over."),
        Field);

    /// <summary>The keys are no longer what they were.</summary>
    public static Problem Altered() => new(
        "sheetAltered",
        new("Bagian tersembunyi lembar ini berubah, jadi tidak dapat dipastikan angka mana untuk indikator mana. Unduh lembar baru, lalu salin angkanya ke sana.",
            "The hidden part of this sheet was changed, so it is not certain which figure belongs to which indicator. Download a new sheet and copy the figures over."),
        Field);
}
