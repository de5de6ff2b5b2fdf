using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Web.Application.Onboarding;

/// <summary>The secret in a link of invitation: 32 random bytes, shown once. Everything else knows its hash alone.</summary>
public static class InvitationToken
{
    private const int Bytes = 32;
    private const int Length = 43;

    /// <summary>A new one.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Its hash, 64 hexadecimal digits; null for what cannot be one.</summary>
    public static string? Hash(string? token) =>
        token is { Length: Length } && Base64Url.IsValid(token) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token))) : null;
}
