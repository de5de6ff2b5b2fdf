using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Kinerja.Web.Accounts;

/// <summary>Codes of an authenticator: RFC 6238 with SHA-1, six digits, steps of 30 s, as every application has them.</summary>
public static class TimeCodes
{
    /// <summary>Seconds of a step.</summary>
    public const int Step = 30;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of a moment.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Step;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the algorithm that authenticators speak; what is weak about SHA-1 does not matter in an HMAC
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is: the present one or a neighbour, for clocks that are a little off; null when it is none.</summary>
    public static long? Find(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.UTF8.GetBytes(code ?? "")))
                found = step;
        }

        return found;
    }

    /// <summary>A new key of 160 bits.</summary>
    public static string NewKey()
    {
        var bytes = RandomNumberGenerator.GetBytes(20);
        return string.Create(32, bytes, (text, key) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var (at, bit) = (i * 5 / 8, i * 5 % 8);
                var two = (key[at] << 8) | (at + 1 < key.Length ? key[at + 1] : 0);
                text[i] = Alphabet[(two >> (11 - bit)) & 31];
            }
        });
    }

    /// <summary>The bytes of a key as written in base32.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static byte[] Bytes(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (bytes, bits, value) = (new List<byte>(key.Length * 5 / 8), 0, 0);
        foreach (var c in key)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                throw new FormatException("Not base32.");
            value = ((value << 5) | digit) & 0xfff;
            if ((bits += 5) >= 8)
                bytes.Add((byte)(value >> (bits -= 8)));
        }

        return [.. bytes];
    }

    /// <summary>The address that an authenticator reads from a picture.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/Kinerja.Cloud:{Uri.EscapeDataString(email)}?secret={key}&issuer=Kinerja.Cloud&algorithm=SHA1&digits=6&period={Step}";
}
