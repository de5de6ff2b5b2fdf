using System.Text;

namespace Kinerja.Documents.Decoding;

/// <summary>Recognises UTF-16 without a byte-order mark: in a Latin text every other byte is zero.</summary>
internal static class Utf16
{
    private const int Looked = 4096;

    /// <summary>The encoding; null when the bytes do not look like UTF-16.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var head = bytes[..Math.Min(bytes.Length, Looked)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        // Letters of other scripts and typographic dashes have no zero byte, so not all need to be zero; but on the other side none may be.
        var enough = head.Length / 2 * 3 / 10;
        if (odd > enough && even == 0)
            return Encoding.Unicode;
        return even > enough && odd == 0 ? Encoding.BigEndianUnicode : null;
    }
}
