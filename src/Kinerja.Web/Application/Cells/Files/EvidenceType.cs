using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>A kind of file that is taken as evidence.</summary>
/// <param name="MediaType">What its content is.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Extensions">How names of such files end, without the dot.</param>
internal sealed record EvidenceType(string MediaType, Text Name, params IReadOnlyList<string> Extensions)
{
    public static readonly EvidenceType Pdf = new("application/pdf", Text.Same("PDF"), "pdf");
    public static readonly EvidenceType Png = new("image/png", new("gambar PNG", "a PNG image"), "png");
    public static readonly EvidenceType Jpeg = new("image/jpeg", new("gambar JPEG", "a JPEG image"), "jpg", "jpeg");
    public static readonly EvidenceType Webp = new("image/webp", new("gambar WebP", "a WebP image"), "webp");
    public static readonly EvidenceType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", new("dokumen Word", "a Word document"), "docx");
    public static readonly EvidenceType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new("buku kerja Excel", "an Excel workbook"), "xlsx");
    public static readonly EvidenceType Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", new("presentasi PowerPoint", "a PowerPoint presentation"), "pptx");
    public static readonly EvidenceType Odt = new("application/vnd.oasis.opendocument.text", new("dokumen OpenDocument", "an OpenDocument text"), "odt");
    public static readonly EvidenceType Ods = new("application/vnd.oasis.opendocument.spreadsheet", new("lembar kerja OpenDocument", "an OpenDocument spreadsheet"), "ods");
    public static readonly EvidenceType Csv = new("text/csv", new("tabel CSV", "a CSV table"), "csv");
    public static readonly EvidenceType Txt = new("text/plain", new("teks", "a text"), "txt");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EvidenceType> All { get; } = [Pdf, Png, Jpeg, Webp, Docx, Xlsx, Pptx, Odt, Ods, Csv, Txt];

    /// <summary>The type that a name says; null when it says none that is taken.</summary>
    public static EvidenceType? ByName(string name) => All.FirstOrDefault(t => t.Extensions.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant()));

    /// <summary>How a field of a form names what it takes.</summary>
    public static string Accept { get; } = string.Join(',', All.SelectMany(t => t.Extensions).Select(e => "." + e));
}
