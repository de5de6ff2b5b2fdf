namespace Kinerja.Documents.Outputs.Content;

/// <summary>Facts one under the other, each with its name.</summary>
/// <param name="Facts">In order.</param>
public sealed record FactsBlock(IReadOnlyList<OutputFact> Facts) : OutputBlock;
