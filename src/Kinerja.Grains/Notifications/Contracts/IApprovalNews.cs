using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>
/// Tells whoever decides that registrations wait, and stops telling once they were decided. Key: the scope of the list of what waits, a region's code or <c>platform</c>. It reads
/// that list and remembers what it has told, so nothing is missed when nobody tells it and nothing is told twice.
/// </summary>
[Alias("kinerja.IApprovalNews")]
public interface IApprovalNews : IGrainWithStringKey
{
    /// <summary>The list is looked at from now on, whatever happens to this process. Waits for nothing but the reminder.</summary>
    [AlwaysInterleave, FromGrains("approvals"), Alias("Watch")]
    Task Watch();

    /// <summary>The list may be another. May get lost: the next look finds it all the same.</summary>
    [OneWay, AlwaysInterleave, FromGrains("approvals"), Alias("Poke")]
    Task Poke();
}
