using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>Changes the settings of a provider.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.save-provider")]
public sealed record SaveProvider : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>All of them.</summary>
    [Id(1)] public required ProviderSettings Settings { get; init; }

    /// <summary>A new secret, protected with the keys of the site; null keeps the present one.</summary>
    [Id(2)] public string? ProtectedSecret { get; init; }

    /// <summary>Tells one secret from another in repetitions: protecting the same text twice gives two texts. Not the secret, and no hash that could be tried elsewhere.</summary>
    [Id(3)] public string? SecretMark { get; init; }

    /// <summary>True to forget the secret: the provider gives none.</summary>
    [Id(4)] public bool ForgetSecret { get; init; }

    /// <summary>Revision of the settings that the admin saw.</summary>
    [Id(5)] public required long ExpectedRevision { get; init; }

    /// <inheritdoc/>
    [Id(6)] public required Actor Actor { get; init; }
}
