using CsCheck;
using Kinerja.Model.Keys;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Tests.Texts;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Jml Koperasi yg dinilai", "jumlah-koperasi-yang-dinilai")]
    [InlineData("Dinas Koperasi & Usaha Mikro", "dinas-koperasi-dan-usaha-mikro")]
    [InlineData("  --KSP / USP--  ", "ksp-usp")]
    [InlineData("Café à la carte", "cafe-a-la-carte")]
    [InlineData("Ｄｉｎａｓ", "dinas")]
    [InlineData("usia > 60", "usia-lebih-60")]
    [InlineData("usia < 60", "usia-kurang-60")]
    [InlineData("Persentase (%)", "persentase-persen")]
    [InlineData("2019", "n2019")]
    [InlineData("Россия", "tanpa-nama")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("日本", "tanpa-nama")]
    [InlineData("", "tanpa-nama")]
    [InlineData(null, "tanpa-nama")]
    public void A_name_becomes_a_code(string? text, string code) => Assert.Equal(code, Slug.Of(text));

    [Fact]
    public void A_long_name_is_cut_between_words()
    {
        Assert.Equal("jumlah-koperasi", Slug.Of("Jumlah koperasi dinilai", 20));
        Assert.Equal("jumlah-koperasi-dinilai", Slug.Of("Jumlah koperasi dinilai", 23));
        Assert.Equal("pertanggungjawaban", Slug.Of("pertanggungjawabannya", 18));
    }

    [Fact]
    public void A_taken_code_gets_a_number_and_stays_within_the_length()
    {
        HashSet<string> taken = [];
        for (var i = 1; i <= 12; i++)
        {
            var code = Slug.Unique("Jumlah koperasi dinilai", taken.Contains, 16);
            Assert.True(taken.Add(code), code);
            Assert.True(KeyText.IsCode(code, 16), code);
        }

        Assert.Contains("jumlah-koperasi", taken);
        Assert.Contains("jumlah-12", taken);
    }

    [Fact]
    public void Every_text_becomes_a_valid_code_and_a_code_stays_itself() => Gen.Select(Generators.AnyText, Gen.Int[1, KeyText.MaxCode]).Sample((text, max) =>
    {
        var code = Slug.Of(text, max);
        Assert.True(KeyText.IsCode(code, max), code);
        Assert.Equal(Slug.Of(code, max), Slug.Of(Slug.Of(code, max), max));
    });
}
