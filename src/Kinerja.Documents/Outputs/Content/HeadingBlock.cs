namespace Kinerja.Documents.Outputs.Content;

/// <summary>A heading.</summary>
/// <param name="Level">1 to 3; the title of the document is above 1.</param>
/// <param name="Text">Its words.</param>
public sealed record HeadingBlock(int Level, string Text) : OutputBlock;
