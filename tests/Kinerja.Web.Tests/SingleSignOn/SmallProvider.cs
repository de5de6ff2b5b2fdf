using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kinerja.Web.Tests.SingleSignOn;

/// <summary>
/// A small provider on this machine: a real OpenID Connect server with discovery, keys, codes and proof keys. Whoever comes is the person that the test has named; a test
/// may take its tokens and change them.
/// </summary>
public sealed class SmallProvider : IAsyncLifetime
{
    public const string Client = "kinerja-uji";
    public const string Secret = "rahasia klien: % & +";

    private readonly ConcurrentDictionary<string, bool> _codes = new();
    private readonly RSA _rsa = RSA.Create(2048);
    private WebApplication? _app;

    /// <summary>Its address, without a slash at the end.</summary>
    public string Authority { get; private set; } = "";

    /// <summary>Claims of whoever comes next: texts, truths, lists of texts.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>What becomes of the next tokens; as they are when null.</summary>
    public Func<string, string>? Changed { get; set; }

    /// <summary>Its clock: that of the site, which tests move on.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>True while people press "no".</summary>
    public bool Refuses { get; set; }

    /// <summary>True while it answers nothing but that it cannot.</summary>
    public bool IsDown { get; set; }

    /// <summary>Requests to its token endpoint so far.</summary>
    public int TokenRequests { get; private set; }

    private SigningCredentials Credentials => new(new RsaSecurityKey(_rsa) { KeyId = "uji" }, SecurityAlgorithms.RsaSha256);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile, Scopes.Email);
            server.EnableDegradedMode();
            server.Configure(options => options.TimeProvider = new ItsTime(this));
            server.AddEphemeralEncryptionKey().AddSigningKey(Credentials.Key);
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(CheckAuthorization));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(SignIn));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(CheckToken));
            server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(Change).SetOrder(int.MinValue + 100_000));
        });
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            if (!IsDown)
                await next(context);
            else
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        });
        _app.UseAuthentication();
        _app.MapGet("/", () => "Penyedia uji");
        await _app.StartAsync();
        Authority = _app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _rsa.Dispose();
    }

    /// <summary>As it was in the beginning, with a person whom nobody knows.</summary>
    public string Reset(string email = "siapa@lumajangkab.go.id")
    {
        var subject = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        Person = new() { ["sub"] = subject, ["email"] = email, ["email_verified"] = true, ["name"] = "Siti di Penyedia" };
        (Changed, Refuses, IsDown) = (null, false, false);
        return subject;
    }

    /// <summary>A token with other claims, signed as all of its tokens are.</summary>
    public string Signed(string token, Action<JsonObject> change, SigningCredentials? by = null)
    {
        var payload = JsonNode.Parse(Base64UrlEncoder.DecodeBytes(token.Split('.')[1]))!.AsObject();
        change(payload);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload.ToJsonString(), by ?? Credentials);
    }

    /// <summary>The same token without a signature.</summary>
    public static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    /// <summary>The same claims under a shared secret: of those who know the key that everybody knows.</summary>
    public string SignedWithPublicKey(string token) =>
        Signed(token, _ => { }, new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "uji" }, SecurityAlgorithms.HmacSha256));

    private static ValueTask CheckAuthorization(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client)
            context.Reject(Errors.InvalidClient);
        else if (!Uri.TryCreate(context.RedirectUri, UriKind.Absolute, out var uri) || !uri.IsLoopback || !uri.AbsolutePath.StartsWith("/akun/masuk/penyedia/", StringComparison.Ordinal))
            context.Reject(Errors.InvalidRequest);
        return default;
    }

    private ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        if (Refuses)
        {
            context.Reject(Errors.AccessDenied);
            return default;
        }

        var identity = new ClaimsIdentity("uji", Claims.Name, Claims.Role);
        foreach (var (name, value) in Person)
        {
            _ = value switch
            {
                bool truth => identity.SetClaim(name, truth),
                string[] list => identity.SetClaims(name, list.ToImmutableArray()),
                _ => identity.SetClaim(name, (string)value),
            };
        }

        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(context.Request.GetScopes());
        context.SignIn(principal);
        return default;
    }

    private ValueTask CheckToken(ValidateTokenRequestContext context)
    {
        TokenRequests++;
        if (context.ClientId != Client || context.ClientSecret != Secret)
            context.Reject(Errors.InvalidClient);
        else if (context.Request.Code is { } code && !_codes.TryAdd(code, true))
            context.Reject(Errors.InvalidGrant);
        return default;
    }

    private ValueTask Change(ApplyTokenResponseContext context)
    {
        if (Changed is { } change && context.Response.IdToken is { } token)
            context.Response.IdToken = change(token);
        return default;
    }

    private sealed class ItsTime(SmallProvider provider) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => provider.Time.GetUtcNow();
    }
}
