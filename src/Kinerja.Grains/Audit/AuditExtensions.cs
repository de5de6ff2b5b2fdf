using Kinerja.Grains.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Grains.Audit;

/// <summary>Adds the audit to a silo.</summary>
public static class AuditExtensions
{
    /// <summary>
    /// From now on commands have their entries, and refusals too. Comes after the grains: what the gate refuses is no command. The host adds <see cref="IAuditKeys"/> and
    /// <see cref="IAuditAnchors"/>.
    /// </summary>
    public static ISiloBuilder AddKinerjaAudit(this ISiloBuilder builder)
    {
        builder.Services.AddOptions<AuditOptions>().Validate(o => o.Anchor > TimeSpan.Zero, "Options of the audit are positive.");
        builder.Services.AddSingleton<AuditTrail>();
        builder.Services.AddSingleton<IAccessLog>(services => services.GetRequiredService<AuditTrail>());
        builder.AddIncomingGrainCallFilter<AuditCalls>();
        return builder;
    }
}
