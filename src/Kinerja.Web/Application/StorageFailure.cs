using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application;

/// <summary>Storage or the cluster away for a moment: not a bug, and no reason to lose what was typed.</summary>
internal static class StorageFailure
{
    /// <summary>True for what passes by itself. A client that gave up after several tries throws all of them at once.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        OrleansException or TimeoutException or Azure.RequestFailedException or StorageFailedException => true,
        // The cluster gives up a call that finds no silo for its grain in time. Whoever breaks off a request of their own does not read the answer.
        OperationCanceledException => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        _ => exception.InnerException is { } inner && Is(inner),
    };
}
