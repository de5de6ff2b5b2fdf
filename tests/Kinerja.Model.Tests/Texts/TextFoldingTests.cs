using CsCheck;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Tests.Texts;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Jml Koperasi  yang dinilai", "jumlah koperasi yang dinilai")]
    [InlineData("JUMLAH KOPERASI YG DINILAI", "jumlah koperasi yang dinilai")]
    [InlineData("Jml. koperasi\u00A0yg\tdinilai", "jumlah koperasi yang dinilai")]
    [InlineData(" jml koperasi\r\nyg dinilai. ", "jumlah koperasi yang dinilai")]
    [InlineData("Jml UM thn N", "jumlah um tahun n")]
    [InlineData("Jml UM th. n", "jumlah um tahun n")]
    [InlineData("KEWIRAUSAHAAN & KEUNGGULAN", "kewirausahaan dan keunggulan")]
    [InlineData("KSP / USP", "ksp usp")]
    [InlineData("KSP/USP", "ksp usp")]
    [InlineData("usia 7-12 tahun", "usia 7 12 tahun")]
    [InlineData("usia 7–12 tahun", "usia 7 12 tahun")]
    [InlineData("dg / dgn / dengan", "dengan dengan dengan")]
    [InlineData("Al-Qur’an", "al quran")]
    [InlineData("Al Qur'an", "al quran")]
    [InlineData("ko\u200Bpe\u00ADrasi", "koperasi")]
    [InlineData("Ｋｏｐｅｒａｓｉ", "koperasi")]
    [InlineData("Cafe\u0301", "café")]
    [InlineData("penduduk usia >= 60", "penduduk usia ≥ 60")]
    [InlineData("** Sasaran : **", "sasaran")]
    [InlineData("…", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Spellings_of_one_name_fold_to_one_text(string? text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("penduduk usia > 60", "penduduk usia < 60")]
    [InlineData("koperasi sehat", "koperasi tidak sehat")]
    [InlineData("indeks 1,5", "indeks 15")]
    [InlineData("UM", "usaha mikro")]
    [InlineData("usia 60", "usia 60+")]
    [InlineData("IKU 1", "IKU 2")]
    [InlineData("Dinas", "Din\u0430s")]
    public void Different_names_stay_different(string left, string right) => Assert.False(TextFolding.Same(left, right));

    [Fact]
    public void Folding_twice_changes_nothing_for_any_text() => Generators.AnyText.Sample(text =>
    {
        var once = TextFolding.Fold(text);
        return TextFolding.Fold(once) == once && !once.StartsWith(' ') && !once.EndsWith(' ') && !once.Contains("  ");
    });

    [Fact]
    public void Folding_twice_changes_nothing_for_every_character_between_letters()
    {
        for (var value = 0; value <= 0xFFFF; value++)
        {
            var once = TextFolding.Fold($"a{(char)value}e \u0301{(char)value}");
            Assert.Equal(once, TextFolding.Fold(once));
        }
    }

    [Fact]
    public void A_cell_of_100_KiB_is_folded() =>
        Assert.Equal(51200, TextFolding.Tokens(string.Concat(Enumerable.Repeat("yg ", 51200))).Count);

    [Fact]
    public void Plain_letters_fold_as_they_do_beside_others() => Gen.Char['\0', '\u007F'].Array[0, 40].Select(c => new string(c)).Sample(text =>
    {
        // A letter that is not plain, in a word of its own, takes the long way.
        var beside = TextFolding.Tokens(text + " é");
        Assert.Equal([.. TextFolding.Tokens(text), "é"], beside);
    });
}
