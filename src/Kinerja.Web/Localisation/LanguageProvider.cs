using Microsoft.AspNetCore.Localization;

namespace Kinerja.Web.Localisation;

/// <summary>
/// The language of a request: <c>?bahasa=</c> first, then the cookie, else Indonesian. What the browser prefers is not asked:
/// an office computer set to English must not turn a decimal comma into a point.
/// </summary>
public sealed class LanguageProvider : RequestCultureProvider
{
    /// <inheritdoc />
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var culture = Languages.Find(httpContext.Request.Query[Languages.Parameter])
            ?? Languages.Find(httpContext.Request.Cookies[Languages.Parameter]);
        return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture.Name));
    }
}
