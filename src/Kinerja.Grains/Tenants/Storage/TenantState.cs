using Kinerja.Grains.Storage;
using Kinerja.Grains.Tenants.Contracts;

namespace Kinerja.Grains.Tenants.Storage;

/// <summary>The row of a tenant.</summary>
internal sealed record TenantState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each step.</summary>
    public long Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public TenantStatus Status { get; init; }

    /// <summary>How it came there, newest last.</summary>
    public IReadOnlyList<TenantStep> Steps { get; init; } = [];

    /// <summary>True while the directory of its region has not heard of the last step.</summary>
    public bool IsUntold { get; init; }

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
