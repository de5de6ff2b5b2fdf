namespace Kinerja.Grains.Tenants.Contracts;

/// <summary>A tenant as people see it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.tenant-view")]
public sealed record TenantView
{
    /// <summary>Where it stands.</summary>
    [Id(0)] public TenantStatus Status { get; init; }

    /// <summary>How it came there, newest last; the last hundred steps.</summary>
    [Id(1)] public IReadOnlyList<TenantStep> Steps { get; init; } = [];

    /// <summary>Grows by one with each step; 0 for an agency from before steps were kept.</summary>
    [Id(2)] public long Revision { get; init; }
}
