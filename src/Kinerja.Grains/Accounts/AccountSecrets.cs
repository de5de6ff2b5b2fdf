using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Grains.Accounts;

/// <summary>Random texts of accounts and the hashes under which they are kept. A hash without salt is enough for what has 128 random bits or more.</summary>
public static class AccountSecrets
{
    /// <summary>A new account id, session id or stamp: 128 random bits, 32 hexadecimal digits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A new secret for a link: 256 random bits, 64 hexadecimal digits.</summary>
    public static string NewTicket() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));

    /// <summary>True for an account id.</summary>
    public static bool IsId(string? text) => text is { Length: 32 } && IsHexadecimal(text);

    /// <summary>True for digits and the letters a to f.</summary>
    internal static bool IsHexadecimal(string text) => !text.AsSpan().ContainsAnyExcept(Hex);

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdef");
}
