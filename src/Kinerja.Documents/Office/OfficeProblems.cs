using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office;

/// <summary>The refusals of files, each with what to do instead.</summary>
internal static class OfficeProblems
{
    private const string Field = "content";

    /// <summary>The file is cut off, or its bytes changed on the way.</summary>
    public static Problem Damaged() => new(
        "documentDamaged",
        new("Berkas rusak atau terpotong. Buka di Word atau Excel, simpan lagi, lalu kirim ulang.",
            "The file is damaged or cut off. Open it in Word or Excel, save it again and send it anew."),
        Field);

    /// <summary>The file can only be opened with a password.</summary>
    public static Problem Locked() => new(
        "documentLocked",
        new("Berkas dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu kirim salinan itu.",
            "The file is locked by a password. Save a copy without it and send that."),
        Field);

    /// <summary>The file is built to do harm, or so unusual that it cannot be told apart.</summary>
    public static Problem Unsafe(Text why) => new(
        "documentUnsafe",
        new($"Berkas tidak dibaca demi keamanan: {why.Id}. Salin tabelnya ke dokumen baru, lalu kirim dokumen itu.",
            $"The file was not read, to be safe: {why.En}. Copy its tables into a new document and send that."),
        Field);

    /// <summary>The file is of a kind that is not read.</summary>
    public static Problem Unreadable(Text what) => new(
        "documentNotText",
        new($"Berkas ini tampaknya {what.Id}. Yang dapat dibaca: .docx, .xlsx, .xls, .csv, .tsv, .txt, dan .html. Simpan ulang dalam salah satunya, atau salin tabelnya lalu tempelkan.",
            $"This file seems to be {what.En}. What can be read: .docx, .xlsx, .xls, .csv, .tsv, .txt and .html. Save it as one of them, or copy its tables and paste them."),
        Field);

    /// <summary>Nothing is in the file that could be read.</summary>
    public static Problem Empty(Text what) => new("documentEmpty", what, Field);

    /// <summary>Over a limit of unpacking.</summary>
    public static Problem TooLarge(Text why) => new("documentTooLarge", why, Field, ProblemKind.TooLarge);

    /// <summary>Reading did not come to its end in time, or took too much memory.</summary>
    public static Problem TooCostly() => TooLarge(new(
        "Berkas terlalu berat untuk dibaca. Salin bagian tabelnya saja ke berkas baru, lalu kirim berkas itu.",
        "The file is too heavy to read. Copy only the part with the tables into a new file and send that."));
}
