using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Storage;

/// <summary>
/// A grain whose row is in doubt ends, and its successor begins when every call in it has come back. Such a call may be waiting for a second grain that itself
/// waits for the successor: a scorecard asks an indicator for its facts while the indicator announces a change to it. Neither would move before the calls time out. So
/// what an ending grain still waits for is given up at once.
/// </summary>
internal sealed class EndingCalls : IOutgoingGrainCallFilter
{
    /// <inheritdoc/>
    public Task Invoke(IOutgoingGrainCallContext context) =>
        context.SourceContext?.GrainInstance is StoredGrain caller ? UntilItEnds(context.Invoke(), caller.Ending) : context.Invoke();

    private static async Task UntilItEnds(Task call, Task ending)
    {
        if (!call.IsCompleted && await Task.WhenAny(call, ending) != call)
        {
            call.Ignore();
            throw StorageFailedException.Ended();
        }

        await call;
    }
}
