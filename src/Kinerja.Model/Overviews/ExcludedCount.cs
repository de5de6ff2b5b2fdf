namespace Kinerja.Model.Overviews;

/// <summary>How many agencies are not in a sum for one reason.</summary>
/// <param name="Code">The reason; see <see cref="ExclusionCodes"/>.</param>
/// <param name="Count">Agencies, 1 or more.</param>
public sealed record ExcludedCount(string Code, int Count);
