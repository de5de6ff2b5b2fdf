using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.ColumnReadings.Contracts;

/// <summary>Forgets what was said about headings.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.forget-columns")]
public sealed record ForgetColumns : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The headings by name.</summary>
    [Id(1)] public required string Shape { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}
