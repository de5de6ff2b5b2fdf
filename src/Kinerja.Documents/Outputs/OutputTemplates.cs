using Kinerja.Documents.Office;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Templates;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Outputs;

/// <summary>Templates of agencies: Word files whose content controls carry tags. See <see cref="OutputTags"/> for what they may be.</summary>
public static class OutputTemplates
{
    /// <summary>Bytes of a template.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>A template to begin from: the built-in one, with everything in one control.</summary>
    /// <param name="kind">The kind.</param>
    public static byte[] Default(OutputKind kind)
    {
        var sample = OutputSamples.Of(kind);
        var store = DefaultTemplate.Make(sample.Language, sample.Landscape);
        FileProperties.Put(store, sample, null);
        return store.Write();
    }

    /// <summary>
    /// Another to begin from, with a control for each tagged part of the kind. No word of it is a content's own, so that it stays true next year.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public static byte[] InParts(OutputKind kind) => PartedTemplate.Make(OutputSamples.Of(kind));

    /// <summary>
    /// Looks a template over and fills it once. Call it through <see cref="FileReader"/> for files of strangers, which bounds the time.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="content">A content of the kind that it is for.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>What was found; a problem for a file that cannot be opened as a Word document at all.</returns>
    public static Outcome<TemplateReport> Check(byte[] bytes, OutputDocument content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(content);
        if (bytes.Length > MaxBytes)
            return TemplateProblems.TooLarge();
        try
        {
            var store = TemplatePackage.Open(bytes, cancellation);
            if (TemplateParts.Main(store) is not { } main || !TemplateCheck.IsWord(store, main))
                return TemplateProblems.NotWord();
            return new TemplateCheck(store, main, content).Report(cancellation);
        }
        catch (OfficeException e)
        {
            return e.Problem;
        }
    }
}
