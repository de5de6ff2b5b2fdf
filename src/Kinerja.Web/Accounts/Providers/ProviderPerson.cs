namespace Kinerja.Web.Accounts.Providers;

/// <summary>What a provider says of a person, as far as the settings read it.</summary>
/// <param name="Issuer">Who says it.</param>
/// <param name="Subject">The person there.</param>
/// <param name="Email">Address; empty when it gives none.</param>
/// <param name="Name">Name; empty when it gives none.</param>
/// <param name="HasFactor">True when a second factor stood behind it, by a claim that the settings accept.</param>
internal sealed record ProviderPerson(string Issuer, string Subject, string Email, string Name, bool HasFactor);
