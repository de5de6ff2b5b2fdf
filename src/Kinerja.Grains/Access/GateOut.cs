namespace Kinerja.Grains.Access;

/// <summary>The gate at the edge: a refused call sends no message, wakes no grain and touches no storage. What grains send is checked where it arrives.</summary>
internal sealed class GateOut(Gate gate) : IOutgoingGrainCallFilter
{
    /// <inheritdoc/>
    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.SourceContext is not { } source || source.GrainId.IsClient())
            gate.Check(context, sender: null);
        return context.Invoke();
    }
}
