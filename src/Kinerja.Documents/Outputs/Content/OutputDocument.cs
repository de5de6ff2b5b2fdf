namespace Kinerja.Documents.Outputs.Content;

/// <summary>
/// A document before it has a form. Every form (docx, xlsx, csv, print) is written from this and adds no figure of its own, so that they cannot disagree.
/// Texts are in the language of the document; numbers are numbers until a form prints them.
/// </summary>
public sealed record OutputDocument
{
    /// <summary>What it is.</summary>
    public required OutputKind Kind { get; init; }

    /// <summary>Its title, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Lines under the title, e.g. the agency and the years.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>Name of a file without its ending: small letters, digits and hyphens.</summary>
    public required string FileName { get; init; }

    /// <summary>Two letters: <c>id</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "id";

    /// <summary>True when its tables want a page on its side.</summary>
    public bool Landscape { get; init; }

    /// <summary>What it says, in order.</summary>
    public required IReadOnlyList<OutputBlock> Blocks { get; init; }

    /// <summary>Single facts by the tag that a template names them with, e.g. <c>instansi.nama</c>; tables are found by <see cref="TableBlock.Tag"/>.</summary>
    public IReadOnlyDictionary<string, OutputValue> Fields { get; init; } = new Dictionary<string, OutputValue>();
}
