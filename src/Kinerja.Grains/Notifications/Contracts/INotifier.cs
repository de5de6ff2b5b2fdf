using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>
/// Looks at what is new in one agency and tells those whom it concerns. Key: the agency, <c>35.08|dinkop-um</c>. It reads its sources from stored cursors, so nothing is
/// missed when nobody tells it, and numbers what it tells before it tells it, so nothing is told twice.
/// </summary>
[Alias("kinerja.INotifier")]
public interface INotifier : IGrainWithStringKey
{
    /// <summary>The agency is looked at from now on, whatever happens to this process. Waits for nothing but the reminder.</summary>
    [AlwaysInterleave, FromGrains("members"), Alias("Watch")]
    Task Watch();

    /// <summary>Something may be new. May get lost: the next look finds it all the same.</summary>
    [OneWay, AlwaysInterleave, FromGrains("admissions", "conversation", "desk", "evidence", "members", "scorecard"), Alias("Poke")]
    Task Poke(NewsSource source);

    /// <summary>Nobody is told anything any more: the agency is about to be removed.</summary>
    [Needs(Right.Service), Alias("End")]
    Task End();
}
