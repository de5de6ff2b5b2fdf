namespace Kinerja.Chaos.Histories;

/// <summary>One computed figure of an answer.</summary>
/// <param name="Name">Where it stands, for the story.</param>
/// <param name="Formula">Name of the formula that gives it from its sources.</param>
/// <param name="Sources">Registers it is computed from, in the order of the formula.</param>
/// <param name="Versions">Versions that the answer says it is computed from, in the same order; null where the answer does not say.</param>
/// <param name="Value">The figure in canonical text.</param>
public sealed record AggregateRow(string Name, string Formula, IReadOnlyList<string> Sources, IReadOnlyList<long?> Versions, string Value)
{
    /// <summary>What the formula gets after the sources: weights, or other figures of the same answer.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>Workflows, in the order of the sources, that keep a source hidden until it may be seen; empty when all may be seen.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    /// <summary>With <see cref="Gates"/>: the first state from which on a source is seen.</summary>
    public string? Level { get; init; }
}
