using Kinerja.Grains.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts;

/// <summary>
/// The cookies of sessions: bound to this host, sent over https alone, unseen by scripts, not sent along from other sites. In development the site speaks plain http on this machine, where a
/// browser would drop such a cookie: there it has a name without <c>__Host-</c> and is sent as the request came.
/// </summary>
internal static class SessionCookies
{
    /// <summary>Name of the cookie of a session.</summary>
    public const string Name = "kinerja-sesi";

    /// <summary>Name of the cookie between password and code.</summary>
    public const string HalfName = "kinerja-langkah";

    private static readonly TimeSpan HalfTime = TimeSpan.FromMinutes(5);

    /// <summary>Adds authentication by these cookies.</summary>
    public static void AddSessionCookies(this IServiceCollection services, bool plain)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                SetUp(cookie, Name, plain);
                // How long somebody may be idle is decided by the account, which sees all requests of a session.
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (AccountLimits.Absolute, false);
                cookie.Events.OnValidatePrincipal = Validate;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                SetUp(cookie, HalfName, plain);
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (HalfTime, false);
            });
    }

    /// <summary>The rules of every cookie of accounts.</summary>
    public static void SetUp(CookieBuilder cookie, string name, bool plain)
    {
        cookie.Name = plain ? name : $"__Host-{name}";
        cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    private static void SetUp(CookieAuthenticationOptions options, string name, bool plain)
    {
        SetUp(options.Cookie, name, plain);
        options.LoginPath = AccountExtensions.Root + "/masuk";
        options.AccessDeniedPath = options.LoginPath;
        options.ReturnUrlParameter = LocalAddress.Parameter;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal is { } user && Claims.AccountOf(user) is { } account && user.FindFirst(Claims.Session)?.Value is { } session
            && await sessions.Find(account, session) is not null)
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
