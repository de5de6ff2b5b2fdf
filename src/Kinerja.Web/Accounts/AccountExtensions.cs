using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Accounts.Providers;
using Kinerja.Web.Accounts.Samples;
using Kinerja.Web.Application;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Accounts;

/// <summary>Accounts in the site: Identity over grains, cookies, mails.</summary>
public static class AccountExtensions
{
    /// <summary>Where the pages of accounts lie.</summary>
    public const string Root = "/akun";

    /// <summary>How passwords are hashed: PBKDF2 with HMAC-SHA-512, 210,000 rounds.</summary>
    internal static IOptions<PasswordHasherOptions> Hashing { get; } = Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    /// <summary>Adds what accounts need.</summary>
    public static WebApplicationBuilder AddKinerjaAccounts(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(AccountOptions.Section).Get<AccountOptions>() ?? new AccountOptions();
        builder.Services.AddSingleton(options);
        builder.Services.AddIdentityCore<AccountUser>().AddUserStore<AccountStore>();
        // One holder for each address is what reserved names are for; a second look before each save would only cost time.
        builder.Services.RemoveAll<IUserValidator<AccountUser>>();
        builder.Services.RemoveAll<IPasswordValidator<AccountUser>>();
        builder.Services.AddScoped<IPasswordValidator<AccountUser>, PasswordRules>();
        builder.Services.Replace(ServiceDescriptor.Singleton<ILookupNormalizer, FoldedNames>());
        builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = Hashing.Value.IterationCount);
        builder.Services.AddScoped<IPasskeyHandler<AccountUser>, PasskeyHandler<AccountUser>>();
        builder.Services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.Domain;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            // Signed by the device, so compared with what is configured and not with another thing that the request says.
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(
                !origin.CrossOrigin && Uri.TryCreate(origin.Origin, UriKind.Absolute, out var from) && from.Host == options.Domain && (from.Scheme == Uri.UriSchemeHttps || from.IsLoopback));
        });

        builder.Services.AddSingleton<PasswordGate>();
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddScoped<SignIns>();
        builder.Services.AddScoped<Authenticators>();
        builder.Services.AddScoped<AccountLinks>();
        builder.Services.AddScoped<Passkeys>();
        builder.Services.AddSingleton<ProviderHttp>();
        builder.Services.AddSingleton<ProviderDocuments>();
        builder.Services.AddSingleton<ProviderTokens>();
        builder.Services.AddSingleton<ProviderCookies>();
        builder.Services.AddSingleton<ProviderSecrets>();
        builder.Services.AddScoped<ProviderSignIns>();
        builder.Services.AddSessionCookies(builder.Environment.IsDevelopment());
        builder.AddMail();
        builder.AddSampleAccounts();
        return builder;
    }

    /// <summary>Who is signed in.</summary>
    public static WebApplication UseKinerjaAccounts(this WebApplication app)
    {
        app.Use(Unreachable);
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal))
            {
                // Keys and codes stand on these pages: compression beside what somebody else can put there would leak them.
                if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
                    compression.Mode = HttpsCompressionMode.DoNotCompress;
                context.Response.Headers.CacheControl = "no-store";
            }

            return next(context);
        });
        return app;
    }

    private static async Task Unreachable(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (StorageFailure.Is(e) && !context.Response.HasStarted && context.Features.Get<IEndpointFeature>()?.Endpoint is not null)
        {
            // Nobody knows whether the session lives; until somebody does, the request is not served in its name.
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Penyimpanan sedang tidak menjawab. Coba lagi sebentar lagi. (Storage does not answer at the moment. Try again shortly.)");
        }
    }
}
