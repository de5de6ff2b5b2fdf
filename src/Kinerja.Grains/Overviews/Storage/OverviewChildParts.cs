using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews.Storage;

/// <summary>What one child says of some shared indicators: an agency its contributions, a region its sums.</summary>
internal sealed record OverviewChildParts
{
    /// <summary>Hash over all of it; see <see cref="PartHashes"/>.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Contributions of an agency by id; null for a region.</summary>
    public IReadOnlyDictionary<string, IndicatorContribution>? Agency { get; init; }

    /// <summary>Sums of a region by id; null for an agency.</summary>
    public IReadOnlyDictionary<string, IndicatorSums>? Region { get; init; }

    /// <summary>Versions of the definitions by id.</summary>
    public IReadOnlyDictionary<string, int> Versions { get; init; } = new Dictionary<string, int>();

    /// <summary>The parts of a child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="ids">Ids that it speaks of.</param>
    /// <param name="hash">Hash of these parts.</param>
    public static OverviewChildParts Of(OverviewChild child, IReadOnlyList<string> ids, string hash) => new()
    {
        Hash = hash,
        Agency = child.Agency is { } agency ? ids.ToDictionary(id => id, id => agency.Indicators[id], StringComparer.Ordinal) : null,
        Region = child.Region is { } region ? ids.ToDictionary(id => id, id => region.Indicators[id], StringComparer.Ordinal) : null,
        Versions = ids.ToDictionary(id => id, id => child.Definition(id)!.Version, StringComparer.Ordinal),
    };
}
