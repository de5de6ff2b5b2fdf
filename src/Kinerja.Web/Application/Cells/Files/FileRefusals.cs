using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>Why a file is not taken, at the field of the file.</summary>
internal static class FileRefusals
{
    public static Problem None() => new("fileMissing", new("Pilih berkas yang akan dikirim.", "Choose a file to send."), "file");

    public static Problem Empty() => new("fileEmpty", new("Berkas ini kosong.", "This file is empty."), "file");

    public static Problem Unknown() => new(
        "fileTypeUnknown",
        new("Jenis berkas ini tidak diterima. Kirim PDF, gambar (PNG, JPEG, WebP), dokumen Office atau OpenDocument (docx, xlsx, pptx, odt, ods), CSV, atau teks.",
            "This kind of file is not taken. Send a PDF, an image (PNG, JPEG, WebP), an Office or OpenDocument file (docx, xlsx, pptx, odt, ods), CSV or text."),
        "file");

    public static Problem Program() => new(
        "fileIsProgram", new("Isi berkas ini program, apa pun namanya. Program tidak diterima.", "The content of this file is a program, whatever its name says. Programs are not taken."), "file");

    public static Problem Markup() => new(
        "fileIsMarkup",
        new("Isi berkas ini halaman web atau gambar SVG, yang dapat memuat program. Kirim sebagai PDF.", "The content of this file is a web page or an SVG image, which may hold programs. Send it as a PDF."),
        "file");

    public static Problem Old() => new(
        "fileIsOldOffice",
        new("Ini dokumen Office lama (.doc, .xls, .ppt) atau dikunci sandi. Simpan sebagai docx, xlsx, pptx atau PDF tanpa sandi.",
            "This is an old Office document (.doc, .xls, .ppt) or locked by a password. Save it as docx, xlsx, pptx or PDF without one."),
        "file");

    public static Problem Macros() => new(
        "fileHasMacros", new("Dokumen ini memuat makro. Simpan tanpa makro, lalu kirim lagi.", "This document holds macros. Save it without them and send it again."), "file");

    public static Problem Bomb() => new(
        "fileUnpacksTooLarge", new("Dokumen ini membengkak terlalu besar bila dibuka. Kirim sebagai PDF.", "This document becomes far too large when it is opened. Send it as a PDF."), "file");

    public static Problem PictureTooLarge(long most) => new(
        "pictureTooLarge",
        new($"Gambar ini lebih dari {most / 1_000_000} juta piksel. Perkecil, misalnya menjadi 4000 × 3000, lalu kirim lagi.",
            $"This picture has more than {most / 1_000_000} million pixels. Make it smaller, for example 4000 × 3000, and send it again."),
        "file");

    public static Problem Archive() => new(
        "fileIsArchive", new("Isi berkas ini arsip, bukan dokumen. Kirim dokumennya satu per satu.", "The content of this file is an archive, not a document. Send the documents one by one."), "file");

    public static Problem NoText() => new(
        "fileIsNoText", new("Isi berkas ini bukan teks dalam UTF-8. Simpan sebagai UTF-8, atau kirim sebagai PDF.", "The content of this file is no text in UTF-8. Save it as UTF-8, or send it as a PDF."), "file");

    public static Problem Mislabelled(EvidenceType said, EvidenceType found) => new(
        "fileMislabelled",
        new($"Nama berkas menyebut {said.Name.Id}, tetapi isinya {found.Name.Id}. Ganti akhiran namanya menjadi .{found.Extensions[0]}, atau periksa apakah berkasnya benar.",
            $"The name says {said.Name.En}, but the content is {found.Name.En}. Change the end of its name to .{found.Extensions[0]}, or see whether it is the right file."),
        "file");

    public static Problem NotWhatItSays(EvidenceType said) => new(
        "fileMislabelled",
        new($"Nama berkas menyebut {said.Name.Id}, tetapi isinya bukan. Periksa apakah berkasnya benar dan utuh.", $"The name says {said.Name.En}, but the content is something else. See whether it is the right file, and whole."),
        "file");
}
