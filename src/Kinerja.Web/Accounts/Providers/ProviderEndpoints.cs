using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>The ways to a provider and back. Links and not forms: a form of this site leads to no other.</summary>
internal static class ProviderEndpoints
{
    public static void MapProviders(this WebApplication app)
    {
        app.MapGet(ProviderLinks.Choose + "/{region}", Begin).Public();
        app.MapGet(ProviderLinks.Choose + "/{region}/{agency}", Begin).Public();
        app.MapGet("/akun/masuk/penyedia/{region}", Finish).Public();
        app.MapGet("/akun/masuk/penyedia/{region}/{agency}", Finish).Public();
    }

    private static void Public(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new NeedsAttribute(Right.Public)).RequireRateLimiting(AccountLimitNames.Provider).ExcludeFromDescription();

    private static async Task<IResult> Begin(HttpContext http, ProviderSignIns signIns, string region, string? agency = null) =>
        ProviderLinks.Scope(region, agency) is { } scope ? Lead(http, await signIns.Begin(http, scope, http.Request.Query[LocalAddress.Parameter])) : Results.NotFound();

    private static async Task<IResult> Finish(HttpContext http, ProviderSignIns signIns, string region, string? agency = null) =>
        ProviderLinks.Scope(region, agency) is { } scope ? Lead(http, await signIns.Finish(http, scope)) : Results.NotFound();

    private static IResult Lead(HttpContext http, string address)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(address);
    }
}
