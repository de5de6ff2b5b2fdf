using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>A way to make a correct history wrong.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Check">The check that has to say so.</param>
/// <param name="Apply">The wrong history; null where this one offers no place for it.</param>
internal sealed record Mutation(string Name, string Check, Func<IReadOnlyList<Operation>, Random, IReadOnlyList<Operation>?> Apply)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
