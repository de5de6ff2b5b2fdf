using Kinerja.Documents.Outputs.Content;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Components.Layout;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary>Addresses of documents.</summary>
internal static class OutputLinks
{
    /// <summary>The documents of an agency.</summary>
    public static string All(string region, string agency) => $"{AgencyLinks.Root(region, agency)}/dokumen";

    /// <summary>The templates of an agency for a kind.</summary>
    public static string Templates(string region, string agency, OutputKind kind) => $"{All(region, agency)}/templat?jenis={kind.Code()}";

    /// <summary>A version of a template, on the same page.</summary>
    public static string Template(string region, string agency, OutputKind kind, string id) => $"{Templates(region, agency, kind)}&versi={Uri.EscapeDataString(id)}";

    /// <summary>The template to begin from.</summary>
    public static string StartingTemplate(string region, string agency, OutputKind kind) => $"{All(region, agency)}/templat/{kind.Code()}/awal.docx";

    /// <summary>Another to begin from, with a control for each part.</summary>
    public static string TemplateInParts(string region, string agency, OutputKind kind) => $"{All(region, agency)}/templat/{kind.Code()}/terurai.docx";

    /// <summary>A version as it was brought.</summary>
    public static string TemplateFile(string region, string agency, OutputKind kind, string id) => $"{All(region, agency)}/templat/{kind.Code()}/{Uri.EscapeDataString(id)}/templat.docx";

    /// <summary>A version filled with what there is.</summary>
    public static string TemplatePreview(string region, string agency, OutputKind kind, string id) => $"{All(region, agency)}/templat/{kind.Code()}/{Uri.EscapeDataString(id)}/pratinjau.docx";

    /// <summary>The page of a document.</summary>
    public static string Page(string region, string agency, OutputRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{All(region, agency)}/{request.Path}";
    }

    /// <summary>A document as a file.</summary>
    public static string File(string region, string agency, OutputRequest request, string ending)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{All(region, agency)}/{request.File(ending)}";
    }
}
