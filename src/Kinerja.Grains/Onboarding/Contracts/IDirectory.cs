using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Tenants.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>
/// The agencies of a region with their states, for people who look whether theirs exists. Key: code of the region. An agency is listed before it exists, so the list may
/// name too many for a moment and never too few; who has a name is decided by <see cref="IAgencyName"/> alone.
/// </summary>
[Alias("kinerja.IDirectory")]
public interface IDirectory : IGrainWithStringKey
{
    /// <summary>Lists an agency or changes its entry. An agency in use is not put back to being asked for, nor one that was suspended or closed into use.</summary>
    [FromGrains("registration", "agency"), Alias("Put")]
    Task Put(DirectoryEntry entry);

    /// <summary>Takes an entry of this registration away unless it is in use.</summary>
    [FromGrains("registration"), Alias("Remove")]
    Task Remove(string code, string registration);

    /// <summary>Says where a listed agency stands now.</summary>
    [FromGrains("tenant"), Alias("Mark")]
    Task Mark(string code, TenantStatus status);

    /// <summary>All, by name.</summary>
    [ReadOnly, Needs(Right.Public), FromGrains("registration"), Alias("List")]
    Task<IReadOnlyList<DirectoryEntry>> List();
}
