namespace Kinerja.Model.Onboarding;

/// <summary>An affair of regional government (<i>urusan pemerintahan</i>), by which an agency is found beside its name.</summary>
/// <param name="Code">Code of the national nomenclature, e.g. <c>2.17</c>.</param>
/// <param name="Name">Its name, Indonesian; it is a name and has no translation.</param>
/// <param name="Kind">What kind of affair.</param>
public sealed record Affair(string Code, string Name, AffairKind Kind);
