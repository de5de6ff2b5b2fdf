using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>The row that says which versions of the plan there are; the content of each lies in a row of its own, see <see cref="VersionState"/>.</summary>
internal sealed record VersionsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>What there is, by year.</summary>
    public IReadOnlyDictionary<int, VersionsOfYear> Years { get; init; } = new Dictionary<int, VersionsOfYear>();

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    /// <summary>What there is of a year.</summary>
    public VersionsOfYear Of(int year) => Years.GetValueOrDefault(year) ?? new();

    /// <summary>The state after a command on a year.</summary>
    public VersionsState With(int year, VersionsOfYear record, StoredOperation operation) => this with
    {
        Revision = Revision + 1,
        Years = new Dictionary<int, VersionsOfYear>(Years) { [year] = record },
        Operations = Operations.With(operation with { Revision = Revision + 1 }),
    };
}
