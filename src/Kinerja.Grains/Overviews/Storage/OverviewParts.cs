using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews.Storage;

/// <summary>What children say of some shared indicators.</summary>
internal sealed record OverviewParts
{
    /// <summary>Definitions, each version of an id once however many children speak of it.</summary>
    public IReadOnlyList<SharedDefinition> Definitions { get; init; } = [];

    /// <summary>Parts by child; a child that says nothing of these indicators is not there.</summary>
    public IReadOnlyDictionary<string, OverviewChildParts> Children { get; init; } = new Dictionary<string, OverviewChildParts>();

    /// <summary>The parts of children under some ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="children">Children that have all they say in memory.</param>
    public static OverviewParts Of(IReadOnlyList<string> ids, IReadOnlyDictionary<string, OverviewChild> children)
    {
        var definitions = new Dictionary<(string Id, int Version), SharedDefinition>();
        var parts = new Dictionary<string, OverviewChildParts>(StringComparer.Ordinal);
        foreach (var (name, child) in children)
        {
            var mine = ids.Where(id => child.Definition(id) is not null).ToList();
            foreach (var id in mine)
                definitions.TryAdd((id, child.Definition(id)!.Version), child.Definition(id)!);
            if (PartHashes.Over(child, mine) is { } hash)
                parts[name] = OverviewChildParts.Of(child, mine, hash);
        }

        return new() { Definitions = [.. definitions.Values], Children = parts };
    }

    /// <summary>Definitions by id and version.</summary>
    public Dictionary<(string Id, int Version), SharedDefinition> DefinitionsById() => Definitions.ToDictionary(d => (d.Id.ToString(), d.Version));
}
