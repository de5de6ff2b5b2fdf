namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>A provider as the site needs it to sign somebody in.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="ProtectedSecret">The secret, protected with the keys of the site; null when the provider gave none.</param>
[GenerateSerializer, Immutable, Alias("kinerja.provider")]
public sealed record Provider([property: Id(0)] ProviderSettings Settings, [property: Id(1)] string? ProtectedSecret);
