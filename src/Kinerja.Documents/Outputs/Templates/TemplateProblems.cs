using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>Refusals of templates that nothing can be said about part by part.</summary>
internal static class TemplateProblems
{
    /// <summary>Not a Word document.</summary>
    public static Problem NotWord() => new(
        "templateNotWord",
        new("Templat harus berkas Word .docx. Simpan sebagai “Dokumen Word (.docx)”, lalu unggah lagi.", "A template is a Word file (.docx). Save it as “Word document (.docx)” and upload it again."),
        "content");

    /// <summary>Too large.</summary>
    public static Problem TooLarge() => new(
        "templateTooLarge",
        new("Templat terlalu besar: paling banyak 2 MB, dan 16 MB setelah dibuka. Perkecil gambarnya.", "The template is too large: at most 2 MB, and 16 MB unpacked. Make its pictures smaller."),
        "content",
        ProblemKind.TooLarge);
}
