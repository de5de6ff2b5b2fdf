using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Tenants.Contracts;

/// <summary>Moves a tenant on.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.change-tenant")]
public sealed record ChangeTenant : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>What is done.</summary>
    [Id(1)] public required TenantAct Act { get; init; }

    /// <summary>Why, 3–500 characters; needed for all that takes something away or gives it back.</summary>
    [Id(2)] public string? Reason { get; init; }

    /// <summary>Revision that the caller saw; null accepts any.</summary>
    [Id(3)] public long? ExpectedRevision { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}
