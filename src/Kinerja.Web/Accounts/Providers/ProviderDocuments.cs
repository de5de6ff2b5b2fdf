using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>What providers say of themselves, read from where their settings say, and remembered for a while on this process.</summary>
internal sealed class ProviderDocuments(ProviderHttp http, IMemoryCache cache, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(20);

    /// <summary>The document of a provider.</summary>
    /// <param name="authority">Its address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ProviderFaultException">It cannot be read, or does not fit the address.</exception>
    public async Task<ProviderDocument> Get(string authority, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(Key(authority), out Known? known) && known is not null && time.GetElapsedTime(known.At) < Remembered)
            return known.Document;
        return await Read(authority, cancellationToken);
    }

    /// <summary>The document with keys that are not remembered: a provider has changed them. Not asked for more often than every 20 s, whoever sends unknown keys.</summary>
    public async Task<ProviderDocument> Again(string authority, CancellationToken cancellationToken) =>
        cache.TryGetValue(Key(authority), out Known? known) && known is not null && time.GetElapsedTime(known.At) < AtLeast ? known.Document : await Read(authority, cancellationToken);

    /// <summary>Reads it now.</summary>
    public async Task<ProviderDocument> Read(string authority, CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        var document = Fitting(authority, await Fetch(authority.TrimEnd('/') + "/.well-known/openid-configuration", cancellationToken));
        var keys = KeysIn(await Fetch(document.JwksUri, cancellationToken));
        var read = new ProviderDocument(
            new(document.AuthorizationEndpoint),
            new(document.TokenEndpoint),
            document.Issuer,
            keys,
            document.TokenEndpointAuthMethodsSupported.Contains("client_secret_post") && !document.TokenEndpointAuthMethodsSupported.Contains("client_secret_basic"),
            document.AdditionalData.TryGetValue("authorization_response_iss_parameter_supported", out var names) && names?.ToString() is "True" or "true");
        cache.Set(Key(authority), new Known(read, at), Remembered);
        return read;
    }

    private OpenIdConnectConfiguration Fitting(string authority, string text)
    {
        OpenIdConnectConfiguration document;
        try
        {
            document = OpenIdConnectConfiguration.Create(text);
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException or InvalidOperationException)
        {
            throw new ProviderFaultException(ProviderFault.Document, "json", e);
        }

        // Who calls itself otherwise could speak for somebody else's provider.
        if (document.Issuer is null || document.Issuer.TrimEnd('/') != authority.TrimEnd('/'))
            throw new ProviderFaultException(ProviderFault.Document, "issuer");
        if (!IsAddress(document.AuthorizationEndpoint) || !IsAddress(document.TokenEndpoint) || !IsAddress(document.JwksUri))
            throw new ProviderFaultException(ProviderFault.Document, "endpoints");
        return document;
    }

    private static SecurityKey[] KeysIn(string text)
    {
        try
        {
            SecurityKey[] keys = [.. JsonWebKeySet.Create(text).GetSigningKeys().Where(k => k is AsymmetricSecurityKey or JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve })];
            return keys.Length > 0 ? keys : throw new ProviderFaultException(ProviderFault.Document, "keys");
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException or InvalidOperationException)
        {
            throw new ProviderFaultException(ProviderFault.Document, "keys", e);
        }
    }

    private bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && http.Takes(uri);

    private async Task<string> Fetch(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new ProviderFaultException(ProviderFault.Unreachable, "address");
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        var (status, body) = await http.Send(request, cancellationToken);
        return status == StatusCodes.Status200OK ? body : throw new ProviderFaultException(ProviderFault.Unreachable, $"status{status}");
    }

    private static (Type, string) Key(string authority) => (typeof(ProviderDocuments), authority.TrimEnd('/'));

    private sealed record Known(ProviderDocument Document, long At);
}
