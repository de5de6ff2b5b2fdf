using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Audit;

/// <summary>An event that waits for the next write.</summary>
internal sealed class WaitingEvent(AuditEvent happened)
{
    /// <summary>What happened.</summary>
    public AuditEvent Event => happened;

    /// <summary>Its place once it is stored; 0 until then.</summary>
    public long Sequence { get; set; }
}
