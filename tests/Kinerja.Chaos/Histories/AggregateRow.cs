namespace Kinerja.Chaos.Histories;

/// <summary>One computed figure of an answer.</summary>
/// <param name="Name">Where it stands, for the story.</param>
/// <param name="Formula">Name of the formula that gives it from its sources.</param>
/// <param name="Sources">Registers it is computed from, in the order of the formula.</param>
/// <param name="Versions">Versions that the answer says it is computed from, in the same order; null where the answer does not say.</param>
/// <param name="Value">The figure in canonical text.</param>
public sealed record AggregateRow(string Name, string Formula, IReadOnlyList<string> Sources, IReadOnlyList<long?> Versions, string Value);
