namespace Kinerja.Grains.Audit;

/// <summary>Where anchors are kept: outside the grains' own storage, and only ever added to.</summary>
public interface IAuditAnchors
{
    /// <summary>Adds one. One that is added twice does no harm.</summary>
    Task Add(AuditAnchor anchor);
}
