namespace Kinerja.Documents.Outputs.Content;

/// <summary>What follows begins a page.</summary>
/// <param name="Landscape">Whether the pages from here lie on their side; null when they stay as they were.</param>
public sealed record PageBreakBlock(bool? Landscape = null) : OutputBlock;
