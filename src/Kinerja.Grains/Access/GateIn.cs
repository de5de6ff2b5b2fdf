namespace Kinerja.Grains.Access;

/// <summary>The gate before the grain: whatever way a call came, it is checked here once more. Who sent it stands in the message, written by the runtime.</summary>
internal sealed class GateIn(Gate gate) : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context)
    {
        gate.Check(context, context.SourceId is { } sender && !sender.IsClient() ? sender : null);
        return context.Invoke();
    }
}
