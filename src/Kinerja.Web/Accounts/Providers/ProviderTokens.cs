using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kinerja.Grains.SingleSignOn.Contracts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>Turns the code of a provider into what it says of a person, and believes nothing that is not signed by it, for this site and this sign-in.</summary>
internal sealed class ProviderTokens(ProviderHttp http, ProviderDocuments documents, TimeProvider time)
{
    /// <summary>By so much the clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // Signatures that anybody can check and only the provider can make; "none" and shared secrets are not among them.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = ProviderHttp.Most };

    /// <summary>The person behind a code.</summary>
    /// <param name="settings">Settings of the provider.</param>
    /// <param name="secret">Its secret; null when it gave none.</param>
    /// <param name="flow">The sign-in that was begun.</param>
    /// <param name="code">The code.</param>
    /// <param name="redirect">The address that it came back to.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProviderFaultException">There is none, or nothing that may be believed.</exception>
    public async Task<ProviderPerson> Redeem(ProviderSettings settings, string? secret, ProviderFlow flow, string code, string redirect, CancellationToken cancellationToken)
    {
        var document = await documents.Get(settings.Authority, cancellationToken);
        var token = await Exchange(settings, secret, flow, code, redirect, document, cancellationToken);
        var result = await Handler.ValidateTokenAsync(token, Rules(settings, document));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            document = await documents.Again(settings.Authority, cancellationToken);
            result = await Handler.ValidateTokenAsync(token, Rules(settings, document));
        }

        if (!result.IsValid)
            throw Fault(result.Exception);
        var read = (JsonWebToken)result.SecurityToken;
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(read.EncodedPayload));
        CheckOwn(settings, flow, read, payload.RootElement);
        return ProviderClaims.Read(settings, document.Issuer, payload.RootElement);
    }

    private async Task<string> Exchange(ProviderSettings settings, string? secret, ProviderFlow flow, string code, string redirect, ProviderDocument document, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirect, ["client_id"] = settings.ClientId, ["code_verifier"] = flow.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, document.Token);
        if (secret is not null && document.SecretInForm)
            form["client_secret"] = secret;
        else if (secret is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(secret)}")));
        request.Headers.Accept.Add(new("application/json"));
        request.Content = new FormUrlEncodedContent(form);
        var (status, body) = await http.Send(request, cancellationToken);
        if (status is >= 500)
            throw new ProviderFaultException(ProviderFault.Unreachable, $"token{status}");
        if (status != StatusCodes.Status200OK)
            throw new ProviderFaultException(ProviderFault.Code, $"token{status}");
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.GetProperty("id_token").GetString() is { Length: > 0 } token ? token : throw new ProviderFaultException(ProviderFault.Token, "missing");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProviderFaultException(ProviderFault.Token, "missing", e);
        }
    }

    private TokenValidationParameters Rules(ProviderSettings settings, ProviderDocument document) => new()
    {
        ValidIssuer = document.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = document.Keys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (from, until, _, _) => Lives(from, until),
    };

    private bool Lives(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (until is not { } end)
            throw new SecurityTokenNoExpirationException();
        if (end + Skew < now)
            throw new SecurityTokenExpiredException();
        return from is not { } begin || begin - Skew <= now ? true : throw new SecurityTokenNotYetValidException();
    }

    /// <summary>What the library does not look at: for this sign-in, for this client among several, made just now.</summary>
    private void CheckOwn(ProviderSettings settings, ProviderFlow flow, JsonWebToken token, JsonElement claims)
    {
        var nonce = claims.TryGetProperty("nonce", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(flow.Nonce)))
            throw new ProviderFaultException(ProviderFault.Token, "nonce");
        var party = claims.TryGetProperty("azp", out var azp) && azp.ValueKind == JsonValueKind.String ? azp.GetString() : null;
        if ((party is not null || token.Audiences.Count() > 1) && party != settings.ClientId)
            throw new ProviderFaultException(ProviderFault.Token, "party");
        if (token.IssuedAt != DateTime.MinValue && token.IssuedAt > time.GetUtcNow().UtcDateTime + Skew)
            throw new ProviderFaultException(ProviderFault.Clock, "issuedAt");
    }

    private static ProviderFaultException Fault(Exception? why) => why switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException => new(ProviderFault.Clock, "lifetime", why),
        SecurityTokenNoExpirationException => new(ProviderFault.Token, "lifetime", why),
        SecurityTokenInvalidIssuerException => new(ProviderFault.Token, "issuer", why),
        SecurityTokenInvalidAudienceException => new(ProviderFault.Token, "audience", why),
        _ => new(ProviderFault.Token, "signature", why),
    };
}
