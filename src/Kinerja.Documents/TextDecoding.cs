using System.Text;
using System.Text.Unicode;
using Kinerja.Documents.Decoding;
using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents;

/// <summary>Turns the bytes of an uploaded file into text, or says what the file seems to be.</summary>
public static class TextDecoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Decodes UTF-8 and UTF-16 with or without a byte-order mark, and Windows-1252 when it is neither. The name of the file plays no part.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Limits; null for those of the product.</param>
    /// <returns>The text; or a problem: <c>documentEmpty</c>, <c>documentTooLarge</c>, <c>documentNotText</c> with words for what the file seems to be.</returns>
    public static Outcome<DecodedText> Decode(ReadOnlySpan<byte> bytes, ImportLimits? limits = null)
    {
        limits ??= ImportLimits.Default;
        if (bytes.IsEmpty)
            return new Problem("documentEmpty", new("Berkas kosong.", "The file is empty."), "content");

        // UTF-16 takes two bytes for most characters; the text itself is measured again when it is read.
        if (bytes.Length > limits.Bytes * 2L)
            return new ReadingBudget(limits, CancellationToken.None).TooLarge();
        if (FileSignature.Find(bytes) is { } what)
            return NotText(what);

        var (content, encoding) = Read(bytes);
        if (content is null)
            return NotText(new("berkas biner", "a binary file"));
        return new DecodedText(
            content,
            encoding,
            HtmlContent.Is(content) ? ImportSourceKind.Html : ImportSourceKind.Text,
            encoding == "windows-1252"
                ? [new(
                    "Berkas bukan UTF-8; dibaca sebagai Windows-1252. Periksa huruf dan tanda yang tidak biasa.",
                    "The file is not UTF-8; it was read as Windows-1252. Check unusual letters and signs.")]
                : []);
    }

    private static (string? Content, string Encoding) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) && Utf8.IsValid(bytes[3..]))
            return (Text(bytes[3..], Encoding.UTF8), "utf-8");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Text(bytes[2..], Encoding.Unicode), "utf-16le");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Text(bytes[2..], Encoding.BigEndianUnicode), "utf-16be");
        if (Utf16.Guess(bytes) is { } guessed)
            return (Text(bytes, guessed), guessed == Encoding.Unicode ? "utf-16le" : "utf-16be");
        return Utf8.IsValid(bytes) ? (Text(bytes, Encoding.UTF8), "utf-8") : (Text(bytes, Windows1252), "windows-1252");
    }

    /// <summary>The text; null when it holds what no text holds: NUL, or more control characters than a slip explains.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return null;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001a'))
                controls++;
        }

        return controls * 50 > text.Length ? null : text;
    }

    private static Problem NotText(Text what) => new(
        "documentNotText",
        new(
            $"Berkas ini tampaknya {what.Id}, bukan teks. Buka berkasnya, salin tabelnya, lalu tempelkan; atau simpan sebagai teks (.txt, .csv) atau halaman web (.html).",
            $"This file seems to be {what.En}, not text. Open it, copy its tables and paste them; or save it as text (.txt, .csv) or a web page (.html)."),
        "content");
}
