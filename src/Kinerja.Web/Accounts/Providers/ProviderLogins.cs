namespace Kinerja.Web.Accounts.Providers;

/// <summary>
/// How logins of providers are named in accounts. The scope is part of the name: the provider of one agency cannot speak for a login that was bound through another's, whatever
/// its tokens say.
/// </summary>
internal static class ProviderLogins
{
    private const string Kind = "oidc";
    private const char Separator = ' ';

    /// <summary>The name of a provider.</summary>
    public static string Name(string scope, string issuer) => $"{Kind}{Separator}{scope}{Separator}{issuer}";

    /// <summary>The scope of a provider by its name; null for a login of another kind.</summary>
    public static string? ScopeOf(string name) => name.Split(Separator) is [Kind, var scope, _] ? scope : null;
}
