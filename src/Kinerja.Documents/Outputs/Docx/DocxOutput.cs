using Kinerja.Documents.Office;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Templates;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>A document as a Word file.</summary>
internal static class DocxOutput
{
    /// <summary>Fills the agency's template, or the one that everybody has.</summary>
    /// <exception cref="InvalidDataException">The template is none; those in use were looked at before.</exception>
    public static byte[] Write(OutputDocument document, OutputMark? mark, byte[]? template)
    {
        if (template is null)
            return new TemplateFiller(DefaultTemplate.Make(document.Language, document.Landscape), DefaultTemplate.Main, document, mark).Fill();
        try
        {
            var store = TemplatePackage.Open(template, CancellationToken.None);
            return TemplateParts.Main(store) is { } main
                ? new TemplateFiller(store, main, document, mark).Fill()
                : throw new InvalidDataException("The template is no Word document.");
        }
        catch (OfficeException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}
