namespace Kinerja.Documents.Outputs.Content;

/// <summary>What follows begins a page.</summary>
public sealed record PageBreakBlock : OutputBlock;
