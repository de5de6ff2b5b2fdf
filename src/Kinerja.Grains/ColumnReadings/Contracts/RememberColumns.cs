using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.ColumnReadings.Contracts;

/// <summary>Remembers what the columns of a table hold.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.remember-columns")]
public sealed record RememberColumns : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The headings by name, 16 hexadecimal digits.</summary>
    [Id(1)] public required string Shape { get; init; }

    /// <summary>The headings as written.</summary>
    [Id(2)] public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>A code for each column.</summary>
    [Id(3)] public required IReadOnlyList<string> Codes { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}
