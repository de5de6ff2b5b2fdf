using CsCheck;
using Kinerja.Model.Keys;

namespace Kinerja.Model.Tests.Keys;

public sealed class RegionCodeReaderTests
{
    [Theory]
    [InlineData("35.08", "35.08")]
    [InlineData(" 35 ", "35")]
    [InlineData("id", "id")]
    public void A_code_is_read_with_blanks_around_it(string text, string code) => Assert.Equal(code, RegionCodeReader.Read(text).Value?.Value);

    [Theory]
    [InlineData("33.1", "33.10 atau 33.01")]
    [InlineData("3310", "33.10;")]
    [InlineData("33.10.00", "kotanya 33.10")]
    [InlineData("33.73.04.1001", "kotanya 33.73")]
    [InlineData("35.00", "provinsinya 35")]
    [InlineData("3500", "provinsinya 35")]
    [InlineData("0.00", "bukan kode wilayah")]
    [InlineData("33,10", "bukan kode wilayah")]
    [InlineData("３５.０８", "bukan kode wilayah")]
    [InlineData("35.08.", "kotanya 35.08")]
    [InlineData("00.08", "bukan kode wilayah")]
    [InlineData("Lumajang", "bukan kode wilayah")]
    [InlineData("", "bukan kode wilayah")]
    [InlineData(null, "bukan kode wilayah")]
    public void What_may_have_been_meant_is_said_and_never_taken(string? text, string hint)
    {
        var outcome = RegionCodeReader.Read(text, "region");
        Assert.False(outcome.IsOk);
        Assert.Equal((RegionCodeReader.NotARegionCode, "region"), (outcome.Problem.Code, outcome.Problem.Field));
        Assert.Contains(hint, outcome.Problem.Message.Id);
        Assert.Contains("35.08", outcome.Problem.Message.En);
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.OneOf(Generators.AnyText, Gen.OneOf("3", "5", ".", "0", "33", "33.1").Array[0, 8].Select(string.Concat)).Sample(text =>
        RegionCodeReader.Read(text) is { } outcome && outcome.IsOk == RegionCode.TryParse(text.Trim(), out _));
}
