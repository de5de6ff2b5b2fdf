using System.Buffers;
using System.Text;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>Whether bytes that pass are text in UTF-8, without keeping them.</summary>
internal sealed class Utf8Look
{
    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private bool _broken;

    /// <summary>True when everything so far is text and nothing is cut off.</summary>
    public bool IsText
    {
        get
        {
            Read([], flush: true);
            return !_broken;
        }
    }

    /// <summary>Takes the next bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > 0 && !_broken; bytes = bytes[Math.Min(bytes.Length, 4096)..])
            Read(bytes[..Math.Min(bytes.Length, 4096)], flush: false);
    }

    private void Read(ReadOnlySpan<byte> bytes, bool flush)
    {
        if (_broken)
            return;
        var chars = ArrayPool<char>.Shared.Rent(4096 + 8);
        try
        {
            foreach (var c in chars.AsSpan(0, _decoder.GetChars(bytes, chars, flush)))
                _broken |= c < ' ' && c is not ('\t' or '\n' or '\r' or '\f');
        }
        catch (DecoderFallbackException)
        {
            _broken = true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
