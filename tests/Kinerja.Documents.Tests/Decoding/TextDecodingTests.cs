using System.Text;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Tests.Decoding;

public sealed class TextDecodingTests
{
    private const string Sample = "Sasaran\tIndikator\t2014\nMeningkatnya mutu – “baik”\tPersentase é\t1,5\n";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "utf-8" }, { "utf-8-bom", "utf-8" }, { "utf-16le-bom", "utf-16le" }, { "utf-16be-bom", "utf-16be" },
        { "utf-16le", "utf-16le" }, { "utf-16be", "utf-16be" }, { "windows-1252", "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_of_an_office_gives_the_same_text(string how, string expected)
    {
        var decoded = Value(TextDecoding.Decode(Bytes(Sample, how)));
        Assert.Equal(Sample, decoded.Content);
        Assert.Equal(expected, decoded.Encoding);
        Assert.Equal(ImportSourceKind.Text, decoded.Kind);
        Assert.Equal(expected == "windows-1252" ? 1 : 0, decoded.Remarks.Count);
    }

    [Theory]
    [InlineData("<html><body>x</body></html>")]
    [InlineData("<!DOCTYPE html>\n<p>x")]
    [InlineData("  <table><tr><td>1</td></tr></table>")]
    [InlineData("teks biasa <TABLE border=1><TR><TD>1")]
    public void Html_is_known_by_its_content(string content) =>
        Assert.Equal(ImportSourceKind.Html, Value(TextDecoding.Decode(Encoding.UTF8.GetBytes(content))).Kind);

    [Theory]
    [InlineData("Sasaran < 5 dan > 3")]
    [InlineData("<b>tebal</b> saja")]
    [InlineData("rumus a<table dan b")]
    public void A_sign_of_less_is_no_html(string content) =>
        Assert.Equal(ImportSourceKind.Text, Value(TextDecoding.Decode(Encoding.UTF8.GetBytes(content))).Kind);

    public static TheoryData<byte[], string> Binaries => new()
    {
        { [.. "PK\u0003\u0004"u8, 20, 0, 6, 0, .. "....word/document.xml"u8], "Word" },
        { [.. "PK\u0003\u0004"u8, 20, 0, 6, 0, .. "....xl/workbook.xml"u8], "Excel" },
        { [.. "PK\u0003\u0004"u8, 20, 0, 6, 0, .. "foto.jpg"u8], "ZIP" },
        { [.. "%PDF-1.7"u8, 10, 37], "PDF" },
        { [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "program" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "Word" },
        { [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "PNG" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "JPEG" },
        { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "gzip" },
        { [.. "{\\rtf1\\ansi"u8], "RTF" },
        { [.. "teks"u8, 0, .. "biner"u8], "biner" },
        { [1, 2, 3, 4, 5, 6, 7, 8, 9], "biner" },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void What_is_no_text_is_refused_with_words_for_what_it_seems_to_be(byte[] bytes, string word)
    {
        var outcome = TextDecoding.Decode(bytes);
        Assert.False(outcome.IsOk);
        Assert.Equal("documentNotText", outcome.Problem.Code);
        Assert.Contains(word, outcome.Problem.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_begins_with_MZ_is_a_text() =>
        Assert.Equal("MZ Sasaran", Value(TextDecoding.Decode("MZ Sasaran"u8)).Content);

    [Fact]
    public void Nothing_is_refused_as_empty() => Assert.Equal("documentEmpty", TextDecoding.Decode([]).Problem.Code);

    [Fact]
    public void Too_many_bytes_are_refused_before_they_are_decoded()
    {
        var outcome = TextDecoding.Decode(new byte[200], new ImportLimits { Bytes = 50 });
        Assert.Equal(("documentTooLarge", ProblemKind.TooLarge), (outcome.Problem.Code, outcome.Problem.Kind));
    }

    private static DecodedText Value(Outcome<DecodedText> outcome)
    {
        Assert.True(outcome.IsOk);
        return outcome.Value!;
    }

    private static byte[] Bytes(string text, string how) => how switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
    };
}
