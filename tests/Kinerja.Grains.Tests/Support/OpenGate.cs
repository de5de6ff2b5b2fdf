using Kinerja.Grains.Access;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Kinerja.Grains.Tests.Support;

/// <summary>
/// The gate for tests of single grains: the test itself may call anything, as nobody; what grains call is guarded as in the product, so a call between grains that the
/// product would refuse fails here too.
/// </summary>
internal sealed class OpenGate(Gate gate) : IIncomingGrainCallFilter
{
    /// <summary>Puts it in the place of the product's.</summary>
    public static void Use(IServiceCollection services)
    {
        foreach (var filter in services.Where(s => s.ImplementationType == typeof(GateIn) || s.ImplementationType == typeof(GateOut)).ToList())
            services.Remove(filter);
        services.AddSingleton<IIncomingGrainCallFilter, OpenGate>();
    }

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.SourceId is { } sender && !sender.IsClient())
            gate.Check(context, sender);
        return context.Invoke();
    }
}
