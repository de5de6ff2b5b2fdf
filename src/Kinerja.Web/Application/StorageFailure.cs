using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application;

/// <summary>Storage or the cluster away for a moment: not a bug, and no reason to lose what was typed.</summary>
internal static class StorageFailure
{
    /// <summary>True for what passes by itself. A client that gave up after several tries throws all of them at once.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        OrleansException or TimeoutException or Azure.RequestFailedException or StorageFailedException => true,
        // A call that found no silo for its grain in time is given up without anybody having asked for that.
        OperationCanceledException { CancellationToken.IsCancellationRequested: false } => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        _ => exception.InnerException is { } inner && Is(inner),
    };
}
