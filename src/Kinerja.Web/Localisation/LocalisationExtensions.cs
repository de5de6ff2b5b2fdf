using Microsoft.AspNetCore.Localization;

namespace Kinerja.Web.Localisation;

/// <summary>Sets up the languages of the site.</summary>
public static class LocalisationExtensions
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Words from resources; Indonesian unless chosen otherwise.</summary>
    public static IServiceCollection AddKinerjaLocalisation(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.Indonesian);
            options.SupportedCultures = [Languages.Indonesian, Languages.English];
            options.SupportedUICultures = [Languages.Indonesian, Languages.English];
            options.RequestCultureProviders = [new LanguageProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return services;
    }

    /// <summary>Applies the language to each request and remembers a choice made by <c>?bahasa=</c> in a cookie.</summary>
    public static WebApplication UseKinerjaLocalisation(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            string? asked = context.Request.Query[Languages.Parameter];
            if (Languages.Find(asked) is not null)
                context.Response.Cookies.Append(Languages.Parameter, asked!, new CookieOptions
                {
                    Path = "/",
                    MaxAge = Remembered,
                    HttpOnly = true,
                    IsEssential = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                });
            return next(context);
        });
        return app;
    }
}
