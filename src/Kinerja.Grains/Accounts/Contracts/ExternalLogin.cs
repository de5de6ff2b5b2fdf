namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>A login of another service that leads to the account.</summary>
/// <param name="Provider">Name of the service in the configuration.</param>
/// <param name="Key">The person there.</param>
/// <param name="Label">As shown.</param>
[GenerateSerializer, Immutable, Alias("kinerja.external-login")]
public sealed record ExternalLogin([property: Id(0)] string Provider, [property: Id(1)] string Key, [property: Id(2)] string Label);
