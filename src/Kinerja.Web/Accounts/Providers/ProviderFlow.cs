namespace Kinerja.Web.Accounts.Providers;

/// <summary>A sign-in that was begun and is at the provider. It lies, encrypted, in a cookie of the browser that began it, so that any process can go on with it.</summary>
/// <param name="Scope">Scope of the provider.</param>
/// <param name="Authority">The provider, as the settings were.</param>
/// <param name="Client">The client, as the settings were.</param>
/// <param name="State">Random; comes back in the address.</param>
/// <param name="Nonce">Random; comes back in the token.</param>
/// <param name="Verifier">Random; shown to the provider with the code alone.</param>
/// <param name="Back">Where the person wanted to go; null when nowhere in particular.</param>
internal sealed record ProviderFlow(string Scope, string Authority, string Client, string State, string Nonce, string Verifier, string? Back);
