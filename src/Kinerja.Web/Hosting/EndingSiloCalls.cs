namespace Kinerja.Web.Hosting;

/// <summary>
/// A grain leaves an ending silo when every call in it has come back, and takes no new one until then. A scorecard that is asking an indicator for its facts would so wait for that indicator,
/// while the indicator waits to announce a change to the scorecard: neither moves before the calls time out, and whoever entered the figure is refused. So a moment after the silo has
/// begun to hand over its grains, what they still wait for is given up. <see cref="EndingSilo"/> has those calls made again elsewhere.
/// </summary>
internal sealed class EndingSiloCalls : IOutgoingGrainCallFilter, ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    /// <summary>Enough for what is only under way, a small part of what a person waits, and far less than the time-out of a call.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _end;
    private readonly CancellationToken _ended;
    private volatile bool _isEnding;

    public EndingSiloCalls(TimeProvider time)
    {
        _end = new(Timeout.InfiniteTimeSpan, time);
        _ended = _end.Token; // outlives its source: the last calls may come while the process lets go of everything
    }

    /// <summary>True once the silo has begun to hand over its grains, also while storage does not take the news.</summary>
    public bool IsEnding => _isEnding;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(EndingSiloCalls),
        ServiceLifecycleStage.BecomeActive,
        _ => Task.CompletedTask,
        _ =>
        {
            Begin();
            return Task.CompletedTask;
        });

    public void Dispose() => _end.Dispose();

    /// <inheritdoc/>
    public Task Invoke(IOutgoingGrainCallContext context) => context.SourceContext?.GrainInstance is IGrainBase && !IsFarewell(context) ? UntilTheEnd(context) : context.Invoke();

    /// <summary>The silo begins to hand over its grains.</summary>
    internal void Begin()
    {
        _isEnding = true;
        _end.CancelAfter(Grace);
    }

    /// <summary>By which the runtime takes an activation that has ended out of the directory; its successor begins the sooner for it.</summary>
    private static bool IsFarewell(IOutgoingGrainCallContext context) => context.MethodName.StartsWith("Deregister", StringComparison.Ordinal);

    private async Task UntilTheEnd(IOutgoingGrainCallContext context)
    {
        var call = context.Invoke();
        try
        {
            await call.WaitAsync(_ended);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested && !call.IsCompleted)
        {
            call.Ignore();
            throw new SiloUnavailableException($"{context.InterfaceName}.{context.MethodName} is not waited for any longer: the silo of the caller is ending.");
        }
    }
}
