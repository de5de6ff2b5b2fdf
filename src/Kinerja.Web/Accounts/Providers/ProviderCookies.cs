using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>What a browser carries between the steps of a sign-in through a provider: encrypted with the keys that all processes share, for a quarter of an hour.</summary>
internal sealed class ProviderCookies(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const string FlowName = "kinerja-penyedia";
    private const string PendingName = "kinerja-tautan";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Remembers a sign-in that was begun; a second one takes its place.</summary>
    public void Set(HttpContext http, ProviderFlow flow) => Append(http, FlowName, flow);

    /// <summary>The sign-in that this browser has begun; null when there is none or it is too old.</summary>
    public ProviderFlow? Flow(HttpContext http) => Read<ProviderFlow>(http, FlowName);

    /// <summary>Remembers whom a provider vouches for.</summary>
    public void Set(HttpContext http, PendingLogin pending) => Append(http, PendingName, pending);

    /// <summary>Whom a provider vouches for; null when nobody.</summary>
    public PendingLogin? Pending(HttpContext http) => Read<PendingLogin>(http, PendingName);

    /// <summary>Forgets the sign-in that was begun: it is over, whatever comes of it.</summary>
    public void ForgetFlow(HttpContext http) => Delete(http, FlowName);

    /// <summary>Forgets whom a provider vouches for.</summary>
    public void ForgetPending(HttpContext http) => Delete(http, PendingName);

    private string Name(string name) => environment.IsDevelopment() ? name : $"__Host-{name}";

    private ITimeLimitedDataProtector Protector(string name) => protection.CreateProtector("Kinerja.Web.Accounts.Providers", name).ToTimeLimitedDataProtector();

    private void Append<T>(HttpContext http, string name, T value)
    {
        var rules = new CookieBuilder();
        SessionCookies.SetUp(rules, name, environment.IsDevelopment());
        var cookie = rules.Build(http);
        cookie.MaxAge = Patience;
        http.Response.Cookies.Append(Name(name), Convert.ToBase64String(Protector(name).Protect(JsonSerializer.SerializeToUtf8Bytes(value), Patience)), cookie);
    }

    private T? Read<T>(HttpContext http, string name)
        where T : class
    {
        if (http.Request.Cookies[Name(name)] is not { Length: > 0 } kept)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Protector(name).Unprotect(Convert.FromBase64String(kept)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private void Delete(HttpContext http, string name) =>
        http.Response.Cookies.Delete(Name(name), new() { Path = "/", Secure = http.Request.IsHttps || !environment.IsDevelopment(), HttpOnly = true, SameSite = SameSiteMode.Lax });
}
