using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>
/// The years in which a region has anything to roll up. An overview makes its year known before the first change below it is made, so whoever asks here first
/// misses none. A year stays, even when every agency has left it. Key: code of the region, <c>35.08</c>, <c>35</c>, <c>id</c>.
/// </summary>
[Alias("kinerja.IRegionYears")]
public interface IRegionYears : IGrainWithStringKey
{
    /// <summary>Makes a year known; returns when that is stored. A failure means that nothing below may change yet.</summary>
    [FromGrains("overview"), Alias("Add")]
    Task Add(int year);

    /// <summary>The years, ascending.</summary>
    [ReadOnly, Needs(Right.Public), Alias("Get")]
    Task<IReadOnlyList<int>> Get();
}
