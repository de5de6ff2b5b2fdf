using System.Globalization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Shared;

/// <summary>The refusals that several grains share.</summary>
internal static class Refusals
{
    /// <summary>Characters of a reason.</summary>
    public const int MaxReason = 500;

    public static Problem NoAgency() => new(
        "noAgency", new("Perangkat daerah ini belum dibuka.", "This agency has not been opened."), Kind: ProblemKind.NotFound);

    public static Problem NoPlan() => new(
        "noPlan", new("Belum ada rencana. Impor dokumen rencana terlebih dahulu.", "There is no plan yet. Import a plan document first."),
        Kind: ProblemKind.NotFound);

    public static Problem NoPlanForYear(int year) => new(
        "noPlanForYear", new($"Rencana tidak memuat tahun {Number(year)}.", $"The plan does not cover {Number(year)}."), Kind: ProblemKind.NotFound);

    public static Problem NoIndicator(string code) => new(
        "noIndicator", new($"Rencana tidak memuat indikator {code}.", $"The plan has no indicator {code}."), "indicator", ProblemKind.NotFound);

    public static Problem RevisionConflict(long current) => new(
        "revisionConflict",
        new($"Data sudah diubah orang lain: revisi sekarang {Number(current)}. Muat ulang, periksa, lalu ulangi.",
            $"Somebody else has changed this: the revision is now {Number(current)}. Reload, check and repeat."),
        "expectedRevision", ProblemKind.Conflict);

    public static Problem OperationIdInvalid() => new(
        "operationIdInvalid",
        new("Nomor operasi harus 1–100 huruf kecil, angka, titik, atau tanda hubung.", "An operation id is 1–100 lower-case letters, digits, dots or hyphens."),
        "operationId");

    public static Problem OperationReused() => new(
        "operationReused",
        new("Nomor operasi ini sudah dipakai untuk isi yang lain, jadi belum ada yang disimpan. Muat ulang halaman dan kirim lagi.",
            "This operation id has been used for something else, so nothing was saved. Reload the page and send again."),
        "operationId", ProblemKind.Conflict);

    public static Problem Unavailable() => new(
        "storageUnavailable",
        new("Penyimpanan sedang tidak menjawab; belum ada yang disimpan. Coba lagi sebentar lagi.",
            "Storage does not answer at the moment; nothing was saved. Try again shortly."),
        Kind: ProblemKind.Unavailable);

    public static Problem FiguresUnavailable() => new(
        "figuresUnavailable",
        new("Sebagian angka belum dapat dibaca. Coba lagi sebentar lagi.", "Some figures cannot be read at the moment. Try again shortly."),
        Kind: ProblemKind.Unavailable);

    public static Problem ReasonRequired(string field) => new(
        "reasonRequired", new("Tulis alasannya.", "Say why."), field);

    public static Problem TooLong(string field, int max) => new(
        "tooLong", new($"Paling banyak {Number(max)} karakter.", $"At most {Number(max)} characters."), field);

    public static Problem Required(string field, int min = 1) => new(
        "required", min > 1
            ? new($"Isi paling sedikit {Number(min)} karakter.", $"Write at least {Number(min)} characters.")
            : new("Bagian ini harus diisi.", "This has to be filled in."), field);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
