using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Accounts.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts;

/// <summary>What the script of passkeys asks; it sends the token of the form it stands in.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/akun/passkey/buat", Make).WithMetadata(new NeedsAttribute(Right.SignedIn)).RequireRateLimiting(AccountLimitNames.SignIn).ExcludeFromDescription();
        app.MapPost("/akun/passkey/masuk", Sign).WithMetadata(new NeedsAttribute(Right.Public)).RequireRateLimiting(AccountLimitNames.SignIn).ExcludeFromDescription();
    }

    private static async Task<IResult> Make(HttpContext http, IAntiforgery antiforgery, UserManager<AccountUser> users, Passkeys passkeys) =>
        !await antiforgery.IsRequestValidAsync(http) ? Results.BadRequest()
        : Claims.AccountOf(http.User) is { } account && await users.FindByIdAsync(account) is { } user ? Results.Text(await passkeys.AskToMake(http, user), "application/json")
        : Results.Unauthorized();

    private static async Task<IResult> Sign(HttpContext http, IAntiforgery antiforgery, Passkeys passkeys) =>
        await antiforgery.IsRequestValidAsync(http) ? Results.Text(await passkeys.AskToSign(http), "application/json") : Results.BadRequest();
}
