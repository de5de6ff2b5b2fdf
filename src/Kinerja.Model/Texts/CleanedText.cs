namespace Kinerja.Model.Texts;

/// <summary>A text of a document made readable, beside the text as it was.</summary>
/// <param name="Text">The cleaned text: one line, composed, single blanks, nothing invisible.</param>
/// <param name="Original">The text as given.</param>
/// <param name="Notes">What was changed, and what was left but looks wrong; trimming alone is not noted.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cleaned-text")]
public sealed record CleanedText([property: Id(0)] string Text, [property: Id(1)] string Original, [property: Id(2)] IReadOnlyList<CleaningNote> Notes)
{
    /// <summary>True when more than the blanks around it was changed, so that the original is worth keeping beside it.</summary>
    public bool IsChanged => !string.Equals(Text, Original.Trim(), StringComparison.Ordinal);

    /// <summary>True when a person should look at it.</summary>
    public bool NeedsLook => Notes.Any(n => n.NeedsLook);
}
