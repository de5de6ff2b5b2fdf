namespace Kinerja.Documents.Outputs.Content;

/// <summary>A paragraph. Line breaks of people's own texts are kept.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsNote">True for a remark beside the matter, printed small.</param>
/// <param name="Tag">Name by which a template places it; null places it in order alone.</param>
public sealed record ParagraphBlock(string Text, bool IsNote = false, string? Tag = null) : OutputBlock;
