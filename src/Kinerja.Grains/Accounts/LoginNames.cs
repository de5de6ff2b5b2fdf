using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Grains.Accounts;

/// <summary>Names that lead to an account, and the keys of the grains that keep them. A key says nothing about the name to who reads it.</summary>
public static class LoginNames
{
    /// <summary>Key of an e-mail address.</summary>
    public static string OfEmail(string email) => Key(Fold(email));

    /// <summary>Key of a login of another service.</summary>
    public static string OfLogin(string provider, string key) => Key($"login|{provider}|{key}");

    /// <summary>Key of a passkey.</summary>
    public static string OfPasskey(ReadOnlySpan<byte> credential) => Key($"passkey|{Convert.ToHexStringLower(credential)}");

    /// <summary>The same for all spellings of an address that lead to one mailbox nearly everywhere: small letters, no blanks around it.</summary>
    public static string Fold(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    /// <summary>True for an address that mail can be sent to: one mailbox, a domain with a dot, no display name, nothing that a header could be broken with.</summary>
    public static bool IsEmail(string? text) =>
        text?.Trim() is { Length: > 3 and <= AccountLimits.MaxEmail } email
        && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '|' or '<' or '>' or ',' or ';' or '"' or '(' or ')')
        && MailAddress.TryCreate(email, out var read)
        && read.Address == email
        && read.Host.Contains('.', StringComparison.Ordinal) && !read.Host.StartsWith('.') && !read.Host.EndsWith('.');

    /// <summary>True for the key of a name.</summary>
    public static bool IsKey(string? text) => text is { Length: 64 } && AccountSecrets.IsHexadecimal(text);

    private static string Key(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
