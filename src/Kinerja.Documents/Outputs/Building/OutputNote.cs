namespace Kinerja.Documents.Outputs.Building;

/// <summary>What the agency noted beside a figure.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The words, as written.</param>
public sealed record OutputNote(string Indicator, OutputNoteKind Kind, string Text);
