using CsCheck;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Tests.Texts;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("Meningkatnya Kualitas Koperasi", "Meningkatnya Kualitas Koperasi", "")]
    [InlineData("  Misi 2 :  ", "Misi 2 :", "")]
    [InlineData("**INDIKATOR KINERJA UTAMA (IKU)**  ", "INDIKATOR KINERJA UTAMA (IKU)", "asterisks")]
    [InlineData("Judul **tebal** dan **lain**", "Judul tebal dan lain", "asterisks")]
    [InlineData("***tebal miring***", "tebal miring", "asterisks")]
    [InlineData("*miring*", "miring", "asterisks")]
    [InlineData("87,3*", "87,3*", "")]
    [InlineData("87,3 **)", "87,3 **)", "")]
    [InlineData("(A *B) / (C* D)", "(A *B) / (C* D)", "")]
    [InlineData("A * B * C", "A * B * C", "")]
    [InlineData("* butir daftar", "* butir daftar", "")]
    [InlineData("S A S A R A N", "SASARAN", "letterSpacing")]
    [InlineData("Jumlah K U D yang di Monitoring", "Jumlah KUD yang di Monitoring", "letterSpacing")]
    [InlineData("S A S A R A N   K E R J A", "SASARAN KERJA", "blanks letterSpacing")]
    [InlineData("V I S I :", "VISI :", "letterSpacing")]
    [InlineData("(K U D)", "(KUD)", "letterSpacing")]
    [InlineData("x 1 a", "x 1 a", "")]
    [InlineData("a b c d", "a b c d", "")]
    [InlineData("Golongan A B", "Golongan A B", "")]
    [InlineData("(Jml UM thn N) X 100 %", "(Jml UM thn N) X 100 %", "")]
    [InlineData("Jml UM thn N X N", "Jml UM thn N X N", "")]
    [InlineData("A X B X C", "A X B X C", "")]
    [InlineData("DINAS K U D", "DINAS KUD", "letterSpacing")]
    [InlineData("Tujuan  1", "Tujuan 1", "blanks")]
    [InlineData("Tujuan\u00A01", "Tujuan 1", "blanks")]
    [InlineData("Tujuan\r\n1", "Tujuan 1", "blanks")]
    [InlineData("Tujuan\t1", "Tujuan 1", "blanks")]
    [InlineData("ko\u00ADpe\u200Brasi\uFEFF", "koperasi", "invisible")]
    [InlineData("Cafe\u0301", "Café", "composed")]
    [InlineData("x\u202Efdp.exe", "xfdp.exe", "direction")]
    [InlineData("a\0b\u0007", "ab", "control")]
    [InlineData("a\uFFFEb", "ab", "control")]
    [InlineData("Din\u0430s Koperasi", "Din\u0430s Koperasi", "mixedScript")]
    [InlineData("Drs. @BDUL MAJID, S.P.A.", "Drs. @BDUL MAJID, S.P.A.", "signForLetter")]
    [InlineData("admin@dinkop.go.id", "admin@dinkop.go.id", "")]
    [InlineData("Perencanaan â€“ Program", "Perencanaan â€“ Program", "mojibake")]
    [InlineData("CafÃ©", "CafÃ©", "mojibake")]
    [InlineData("α dan β", "α dan β", "")]
    [InlineData("Мосkва", "Мосkва", "mixedScript")]
    [InlineData("Россия", "Россия", "")]
    [InlineData("👍🏽 bagus", "👍🏽 bagus", "")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>", "")]
    [InlineData("", "", "")]
    [InlineData(null, "", "")]
    [InlineData(" \u200B ", "", "invisible")]
    public void A_text_is_made_readable_and_what_was_done_is_noted(string? text, string cleaned, string codes)
    {
        var result = TextCleaner.Clean(text);
        Assert.Equal(cleaned, result.Text);
        Assert.Equal(codes, string.Join(' ', result.Notes.Select(n => n.Code)));
        Assert.Equal(text ?? "", result.Original);
    }

    [Fact]
    public void A_look_alike_is_reported_with_the_word_that_may_be_meant_and_not_mended()
    {
        var note = Assert.Single(TextCleaner.Clean("Kepala Din\u0430s").Notes);
        Assert.Contains("“Dinas”", note.Message.Id);
        Assert.True(note.NeedsLook);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_reported()
    {
        var result = TextCleaner.Clean("a\uD800b\uDC00");
        Assert.Equal("a\uFFFDb\uFFFD", result.Text);
        Assert.Equal([CleaningCodes.Malformed], result.Notes.Select(n => n.Code));
    }

    [Fact]
    public void Trimming_alone_does_not_make_the_original_worth_keeping()
    {
        Assert.False(TextCleaner.Clean(" a \r\n").IsChanged);
        Assert.True(TextCleaner.Clean("a  b").IsChanged);
        Assert.False(TextCleaner.Clean("a  b").NeedsLook);
        Assert.True(TextCleaner.Clean("a\u202Eb").NeedsLook);
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_and_leaves_nothing_hidden() => Texts.Sample(text =>
    {
        var once = TextCleaner.Clean(text);
        var twice = TextCleaner.Clean(once.Text);
        Assert.Equal(once.Text, twice.Text);
        Assert.Equal(text, once.Original);
        Assert.False(twice.IsChanged);
        Assert.Equal(once.Text.Trim(), once.Text);
        Assert.DoesNotContain("  ", once.Text);
    }, iter: 20_000);

    [Fact]
    public void Every_character_is_cleaned_once_and_for_all()
    {
        for (var value = 0; value <= 0xFFFF; value++)
        {
            var once = TextCleaner.Clean($"a {(char)value}e\u0301 {(char)value}").Text;
            Assert.Equal(once, TextCleaner.Clean(once).Text);
        }
    }

    [Fact]
    public void Cleaning_never_changes_the_identity_of_a_name_except_by_joining_what_type_setting_parted() => Texts.Sample(text =>
    {
        var cleaned = TextCleaner.Clean(text);
        return cleaned.Notes.Any(n => n.Code is CleaningCodes.LetterSpacing or CleaningCodes.Asterisks or CleaningCodes.Malformed) || TextFolding.Same(text, cleaned.Text);
    });

    [Fact]
    public void A_cell_of_100_KiB_is_cleaned()
    {
        var text = string.Concat(Enumerable.Repeat("A B  **c** ", 9_400));
        Assert.InRange(TextCleaner.Clean(text).Text.Length, 1, text.Length);
        Assert.Equal(51_200, TextCleaner.Clean(string.Concat(Enumerable.Repeat("A ", 51_200))).Text.Length);
    }

    private static Gen<string> Texts { get; } = Gen.OneOf(
        Generators.AnyText,
        Gen.OneOf("A", "B", "X", "N", "É", " ", "  ", "*", "**", "***", "a", "1", ")", "(", "\u0301", "\u200B", "\n", "kata").Array[0, 16].Select(string.Concat));
}
