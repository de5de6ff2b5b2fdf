namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Who has a name.</summary>
/// <param name="Account">Account id.</param>
/// <param name="IsBound">True when the account has shown that the name is its own; a reservation ends by itself.</param>
[GenerateSerializer, Immutable, Alias("kinerja.name-holder")]
public sealed record NameHolder([property: Id(0)] string Account, [property: Id(1)] bool IsBound);
