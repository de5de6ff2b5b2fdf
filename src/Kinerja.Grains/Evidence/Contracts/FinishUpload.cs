using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>Lists a file that was written.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.finish-upload")]
public sealed record FinishUpload : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id of the upload.</summary>
    [Id(1)] public required string Upload { get; init; }

    /// <summary>Code of the indicator or component, the one that the place was given for.</summary>
    [Id(8)] public required string Code { get; init; }

    /// <summary>Name of the file as sent.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>What its content is.</summary>
    [Id(3)] public required string MediaType { get; init; }

    /// <summary>Bytes, counted as they came.</summary>
    [Id(4)] public required long Size { get; init; }

    /// <summary>SHA-256, 64 hexadecimal digits, made as they came.</summary>
    [Id(5)] public required string Sha256 { get; init; }

    /// <summary>What it says about the figure, at most 500 characters.</summary>
    [Id(6), Personal] public string Note { get; init; } = "";

    /// <inheritdoc/>
    [Id(7)] public required Actor Actor { get; init; }
}
