using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Accounts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.ApiKeys;

/// <summary>
/// An API key as text: <c>kc_35.08_dinkop-um_0123456789ab_…</c>. It names its agency, so it is found without any directory, and its id; then come the secret and the beginning of
/// a SHA-256 over all before it, so that a key that was mistyped or cut off is refused without asking anybody.
/// </summary>
/// <param name="Agency">The agency.</param>
/// <param name="Id">Id of the key, 12 hexadecimal digits; part of what lists show.</param>
/// <param name="Secret">256 random bits, 64 hexadecimal digits.</param>
public sealed record ApiKeyText(AgencyKey Agency, string Id, string Secret)
{
    /// <summary>What every key begins with: programs that look for lost keys know it.</summary>
    public const string Prefix = "kc_";

    private const char Separator = '_';
    private const int IdLength = 12;
    private const int SecretLength = 64;
    private const int CheckLength = 8;
    private const int MaxLength = 300;

    /// <summary>A new key of an agency.</summary>
    public static ApiKeyText New(AgencyKey agency) => new(agency, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), AccountSecrets.NewTicket());

    /// <summary>Reads a key; false for what cannot be one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        key = null;
        if (text is not { Length: > 0 and <= MaxLength } || text.Split(Separator) is not ["kc", var region, var agency, var id, { Length: SecretLength + CheckLength } rest])
            return false;
        if (!AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var of) || !IsId(id) || !AccountSecrets.IsHexadecimal(rest) || Check(text[..^CheckLength]) != rest[SecretLength..])
            return false;
        key = new(of, id, rest[..SecretLength]);
        return true;
    }

    /// <summary>True for the id of a key.</summary>
    public static bool IsId(string? id) => id is { Length: IdLength } && AccountSecrets.IsHexadecimal(id);

    /// <summary>The first characters of a key, by which people tell it from others.</summary>
    public static string Beginning(AgencyKey agency, string id)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return $"{Prefix}{agency.ToString().Replace(KeyText.Separator, Separator)}{Separator}{id}";
    }

    /// <summary>Under which the secret is kept.</summary>
    public string Hash() => AccountSecrets.Hash(Secret);

    /// <summary>The key as it is handed out.</summary>
    public string Write()
    {
        var text = $"{Beginning(Agency, Id)}{Separator}{Secret}";
        return text + Check(text);
    }

    /// <summary>The first characters: nothing that opens anything gets into a log by accident.</summary>
    public override string ToString() => Beginning(Agency, Id);

    private static string Check(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, CheckLength / 2));
}
