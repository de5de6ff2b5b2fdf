using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts;

/// <summary>What a cookie holds, and nothing else: who, under which name, in which session, shown how. What somebody may do is asked of the grains each time.</summary>
public static class Claims
{
    /// <summary>Account id.</summary>
    public const string Account = "sub";

    /// <summary>Name, as shown.</summary>
    public const string Name = "name";

    /// <summary>Session id.</summary>
    public const string Session = "sid";

    /// <summary>How the person showed who they are: <c>pwd</c>, <c>mfa</c>, <c>passkey</c>, <c>oidc@…</c> with the scope of a provider.</summary>
    public const string Method = "amr";

    private const string ByProvider = "oidc@";

    /// <summary>The method of a provider of a scope. It goes on with the session wherever that goes on, and so does what it is limited to.</summary>
    public static string MethodOf(string scope) => ByProvider + scope;

    /// <summary>The scope that a session is limited to by its methods; empty for one that is limited to nothing.</summary>
    public static string Within(IEnumerable<string> methods) => methods.FirstOrDefault(m => m.StartsWith(ByProvider, StringComparison.Ordinal))?[ByProvider.Length..] ?? "";

    /// <summary>Account id of whoever is signed in; null when nobody is.</summary>
    public static string? AccountOf(ClaimsPrincipal? user) => user?.Identity is { IsAuthenticated: true } ? user.FindFirst(Account)?.Value : null;

    /// <summary>How whoever is signed in showed who they are.</summary>
    public static IReadOnlyList<string> Methods(ClaimsPrincipal? user) => [.. user?.FindAll(Method).Select(c => c.Value) ?? []];

    /// <summary>The principal of a session.</summary>
    public static ClaimsPrincipal Principal(string account, string name, string session, IEnumerable<string> methods) => new(new ClaimsIdentity(
        [new(Account, account), new(Name, name), new(Session, session), .. methods.Select(m => new Claim(Method, m))], IdentityConstants.ApplicationScheme, Name, roleType: null));
}
