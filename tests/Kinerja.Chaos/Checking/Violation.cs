namespace Kinerja.Chaos.Checking;

/// <summary>Something that no correct system could have answered.</summary>
/// <param name="Check">Number and letter of the check, e.g. <c>1b</c>.</param>
/// <param name="Object">The object.</param>
/// <param name="Operations">Ids of the operations concerned.</param>
/// <param name="Story">What happened, for a person.</param>
public sealed record Violation(string Check, string Object, IReadOnlyList<string> Operations, string Story)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Check}] {Object}: {Story}";
}
