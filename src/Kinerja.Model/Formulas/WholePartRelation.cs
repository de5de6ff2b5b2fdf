namespace Kinerja.Model.Formulas;

/// <summary>An indicator whose figure should be the sum of others, by their formulas.</summary>
/// <param name="Whole">Code of the whole.</param>
/// <param name="Parts">Codes of its parts, in the order in which the whole names them; at least two.</param>
public sealed record WholePartRelation(string Whole, IReadOnlyList<string> Parts);
