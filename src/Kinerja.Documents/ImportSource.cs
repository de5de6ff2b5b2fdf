using Kinerja.Model.Outcomes;

namespace Kinerja.Documents;

/// <summary>A document as it arrived.</summary>
/// <param name="Name">File name, or “tempelan” for pasted content; only for people.</param>
/// <param name="Kind">How to read it.</param>
/// <param name="Content">Decoded text.</param>
public sealed record ImportSource(string Name, ImportSourceKind Kind, string Content)
{
    /// <summary>What was noticed before the text was read (while decoding it); goes into the draft's remarks.</summary>
    public IReadOnlyList<Text> Remarks { get; init; } = [];
}
