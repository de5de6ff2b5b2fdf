using System.Text;
using Kinerja.Web.Accounts.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts;

/// <summary>Passkeys: what the browser is asked, and whether its answer is right. Between the two the challenge lies, encrypted, in a cookie of five minutes.</summary>
internal sealed class Passkeys(IPasskeyHandler<AccountUser> handler, UserManager<AccountUser> users, IDataProtectionProvider protection, IHostEnvironment environment)
{
    /// <summary>Passkeys of one account.</summary>
    public const int Most = 10;

    /// <summary>Characters of the name of a passkey.</summary>
    public const int MaxName = 60;

    private const string CookieName = "kinerja-kunci";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _challenges = protection.CreateProtector("Kinerja.Web.Accounts.Passkeys").ToTimeLimitedDataProtector();

    private string Cookie => environment.IsDevelopment() ? CookieName : $"__Host-{CookieName}";

    /// <summary>What a browser needs to make a passkey for an account.</summary>
    public async Task<string> AskToMake(HttpContext http, AccountUser user)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = user.Id, Name = user.Credentials.Email, DisplayName = user.Credentials.Name }, http);
        Remember(http, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <summary>What a browser needs to sign in with one of its passkeys.</summary>
    public async Task<string> AskToSign(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        Remember(http, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>Keeps a passkey that was made.</summary>
    public async Task<bool> Keep(HttpContext http, AccountUser user, string answer, string name)
    {
        if (user.Credentials.Passkeys.Count >= Most || Recall(http) is not { } state)
            return false;
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != user.Id)
            return false;
        made.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded;
    }

    /// <summary>Whose passkey has answered; null when the answer is wrong.</summary>
    public async Task<AccountUser?> Find(HttpContext http, string answer)
    {
        if (Recall(http) is not { } state)
            return null;
        var shown = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = answer, AssertionState = state });
        // How often the passkey has signed is kept: a copy of it would fall behind.
        return shown.Succeeded && (await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Succeeded ? shown.User : null;
    }

    private void Remember(HttpContext http, string? state)
    {
        var rules = new CookieBuilder();
        SessionCookies.SetUp(rules, CookieName, environment.IsDevelopment());
        var cookie = rules.Build(http);
        cookie.MaxAge = Patience;
        http.Response.Cookies.Append(Cookie, Convert.ToBase64String(_challenges.Protect(Encoding.UTF8.GetBytes(state ?? ""), Patience)), cookie);
    }

    private string? Recall(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept)
            return null;
        http.Response.Cookies.Delete(Cookie, new() { Path = "/", Secure = http.Request.IsHttps || !environment.IsDevelopment() });
        try
        {
            return Encoding.UTF8.GetString(_challenges.Unprotect(Convert.FromBase64String(kept)));
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }
}
