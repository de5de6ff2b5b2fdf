using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Imports.Contracts;

/// <summary>Keeps a document.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.keep-document")]
public sealed record KeepDocument : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Agency it was brought to, <c>35.08|dinkop-um</c>; null when brought through the API without one.</summary>
    [Id(1)] public string? Agency { get; init; }

    /// <summary>File name or “tempelan”.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Kind: <c>text</c>, <c>html</c>, or <c>grid</c> for what was read of a Word or Excel file.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>The text, Brotli-compressed UTF-8.</summary>
    [Id(4)] public required byte[] Content { get; init; }

    /// <summary>Who.</summary>
    [Id(5)] public required Actor Actor { get; init; }
}
