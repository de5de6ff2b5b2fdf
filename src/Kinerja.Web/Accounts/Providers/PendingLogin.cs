namespace Kinerja.Web.Accounts.Providers;

/// <summary>Somebody whom a provider vouches for and whom no account knows yet. It lies, encrypted, in a cookie until the person has shown which account is theirs.</summary>
/// <param name="Scope">Scope of the provider.</param>
/// <param name="Label">The provider, as shown.</param>
/// <param name="Issuer">Who vouches.</param>
/// <param name="Subject">The person there.</param>
/// <param name="Email">Address, to fill in the form; proves nothing.</param>
/// <param name="Name">Name there, so that the person sees whom the provider takes them for.</param>
/// <param name="Back">Where the person wanted to go.</param>
internal sealed record PendingLogin(string Scope, string Label, string Issuer, string Subject, string Email, string Name, string? Back);
