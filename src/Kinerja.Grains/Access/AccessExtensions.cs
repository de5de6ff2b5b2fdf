using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kinerja.Grains.Access;

/// <summary>Puts the gate before the grains.</summary>
internal static class AccessExtensions
{
    /// <summary>Adds the rules and both filters. No host leaves them out.</summary>
    public static void AddGate(this ISiloBuilder builder)
    {
        foreach (var service in ServiceAccess.Known)
            builder.Services.AddSingleton(service);
        builder.Services.TryAddSingleton<AccessRules>();
        builder.Services.TryAddSingleton<AccessReports>();
        builder.Services.TryAddSingleton<Gate>();
        builder.AddOutgoingGrainCallFilter<GateOut>();
        builder.AddIncomingGrainCallFilter<GateIn>();
    }
}
