namespace Kinerja.Grains.Access;

/// <summary>An agency that everybody may read, signed in or not: the example, whose figures are synthetic and say so. Nobody gets a right to change it from this.</summary>
/// <param name="Scope">Key of the agency.</param>
public sealed record OpenScope(string Scope);
