namespace Kinerja.Documents.Outputs.Content;

/// <summary>Words, possibly somebody's own: a form writes them so that nothing takes them for a formula, a field or markup.</summary>
/// <param name="Text">The words; empty for nothing.</param>
public sealed record OutputText(string Text) : OutputValue;
