namespace Kinerja.Model.Texts;

/// <summary>A pair of names from two lists that were taken for wordings of one measure.</summary>
/// <param name="Left">Index in the first list.</param>
/// <param name="Right">Index in the second list.</param>
/// <param name="Score">The likeness, see <see cref="TextSimilarity"/>.</param>
public sealed record NameMatch(int Left, int Right, decimal Score);
