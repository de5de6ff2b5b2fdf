using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of a region's directory.</summary>
internal sealed record DirectoryState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Agencies, by code.</summary>
    public IReadOnlyList<DirectoryEntry> Entries { get; init; } = [];
}
