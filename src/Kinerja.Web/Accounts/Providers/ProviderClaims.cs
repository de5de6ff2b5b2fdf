using System.Text.Json;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.SingleSignOn.Contracts;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>Reads what a token says of a person by the settings of its provider. Pure; the token has been validated before.</summary>
internal static class ProviderClaims
{
    private const int MaxSubject = 255;

    /// <summary>The person.</summary>
    /// <exception cref="ProviderFaultException">It says too little, or something that the settings do not accept.</exception>
    public static ProviderPerson Read(ProviderSettings settings, string issuer, JsonElement claims)
    {
        var subject = Text(claims, settings.SubjectClaim);
        if (subject.Length is 0 or > MaxSubject)
            throw new ProviderFaultException(ProviderFault.Subject);
        var email = Text(claims, settings.EmailClaim).Trim();
        if (settings.NeedsVerifiedEmail || settings.Domains.Count > 0)
        {
            if (!LoginNames.IsEmail(email))
                throw new ProviderFaultException(ProviderFault.Email);
            if (settings.NeedsVerifiedEmail && !IsTrue(claims, "email_verified"))
                throw new ProviderFaultException(ProviderFault.Unverified);
            if (settings.Domains.Count > 0 && !settings.Domains.Contains(LoginNames.Fold(email)[(email.LastIndexOf('@') + 1)..], StringComparer.Ordinal))
                throw new ProviderFaultException(ProviderFault.Domain);
        }

        return new(issuer, subject, LoginNames.IsEmail(email) ? email : "", Text(claims, settings.NameClaim), HasFactor(settings, claims));
    }

    private static bool HasFactor(ProviderSettings settings, JsonElement claims) => settings.Factor switch
    {
        ProviderFactor.Amr => Texts(claims, "amr").Any(settings.FactorValues.Contains),
        ProviderFactor.Acr => settings.FactorValues.Contains(Text(claims, "acr")),
        _ => false,
    };

    private static string Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString()!, JsonValueKind.Number => value.GetRawText(), _ => "" } : "";

    private static IEnumerable<string> Texts(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)
        : [Text(claims, name)];

    // Some providers write it as a text.
    private static bool IsTrue(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));
}
