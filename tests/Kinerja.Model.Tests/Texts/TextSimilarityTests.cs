using CsCheck;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Tests.Texts;

public sealed class TextSimilarityTests
{
    [Theory]
    [InlineData("Persentase jumlah koperasi sehat", "Persentase koperasi sehat")]
    [InlineData("Persentase jumlah koperasi cukup sehat", "Persentase koperasi cukup sehat")]
    [InlineData("Persentase Peningkatan jumlah Usaha Mikro", "Persentase Peningkatan Usaha Mikro (UM)")]
    [InlineData("Persentase Usaha Mikro yang Mandiri", "% UM Mandiri")]
    [InlineData("Persentase Peningkatan Usaha Mikro ke Usaha Kecil", "Prosentase peningkatan UM ke UK")]
    [InlineData("Jml Koperasi yg dinilai", "Jumlah koperasi dinilai")]
    [InlineData("Jumlah Usaha Mikri Kecil dan Menengah", "Jumlah Usaha Mikro Kecil dan Menengah")]
    [InlineData("Jumlah Koperasi yang terbina", "Jumlah Koperasi terbina")]
    [InlineData("koperasi sehat", "Persentase koperasi sehat")]
    public void Wordings_of_one_measure_are_the_same(string left, string right) =>
        Assert.True(TextSimilarity.IsSame(left, right), $"{TextSimilarity.Score(left, right)}");

    [Theory]
    [InlineData("Persentase jumlah koperasi sehat", "Persentase koperasi cukup sehat")]
    [InlineData("Persentase koperasi sehat", "Persentase Koperasi yang Sehat dan Cukup Sehat")]
    [InlineData("Persentase koperasi sehat", "Persentase koperasi tidak sehat")]
    [InlineData("Persentase koperasi sehat", "Jumlah koperasi sehat")]
    [InlineData("Persentase Peningkatan jumlah Usaha Mikro", "Persentase Peningkatan Usaha Mikro ke Usaha Kecil")]
    [InlineData("Persentase Peningkatan jumlah Usaha Mikro", "Persentase Pertumbuhan Usaha Mikro")]
    [InlineData("Usaha Mikro ke Usaha Kecil", "Usaha Kecil ke Usaha Mikro")]
    [InlineData("Jumlah usaha mikro", "Jumlah usaha makro")]
    [InlineData("Persentase penduduk usia 7-12 tahun yang bersekolah", "Persentase penduduk usia 13-15 tahun yang bersekolah")]
    [InlineData("Persentase koperasi aktif yang melaksanakan rapat anggota tahunan di wilayah kecamatan", "Persentase koperasi tidak aktif yang melaksanakan rapat anggota tahunan di wilayah kecamatan")]
    [InlineData("Jumlah peserta pelatihan", "Jumlah pameran produk")]
    [InlineData("Indeks kepuasan masyarakat", "Persentase kepuasan masyarakat")]
    [InlineData("koperasi", "")]
    public void Other_measures_are_not_the_same(string left, string right) =>
        Assert.False(TextSimilarity.IsSame(left, right), $"{TextSimilarity.Score(left, right)}");

    [Fact]
    public void The_two_tables_of_Lumajang_match_by_name_though_their_numbers_differ()
    {
        string[] list =
        [
            "Persentase jumlah koperasi sehat", "Persentase jumlah koperasi cukup sehat", "Persentase Peningkatan jumlah Usaha Mikro",
            "Persentase Usaha Mikro yang Mandiri", "Persentase Peningkatan Usaha Mikro ke Usaha Kecil",
        ];
        string[] plan =
        [
            "Persentase Koperasi yang Sehat dan Cukup Sehat", "Persentase koperasi sehat", "Persentase koperasi cukup sehat", "Persentase Pertumbuhan Usaha Mikro",
            "Persentase Peningkatan Usaha Mikro (UM)", "Persentase Usaha Mikro yang Mandiri", "Persentase Peningkatan Usaha Mikro ke Usaha Kecil",
        ];
        Assert.Equal([(0, 1), (1, 2), (2, 4), (3, 5), (4, 6)], NameMatcher.Match(list, plan).Select(m => (m.Left, m.Right)));
    }

    [Fact]
    public void A_name_with_two_equal_partners_is_left_to_be_asked()
    {
        string[] twice = ["Monitoring, Evaluasi dan Pelaporan", "Monitoring Evaluasi Pelaporan!", "Identifikasi UMKM"];
        Assert.Equal([(1, 2)], NameMatcher.Match(["Monitoring evaluasi dan pelaporan usaha", "Identifikasi UMKM"], twice).Select(m => (m.Left, m.Right)));
        Assert.Empty(NameMatcher.Match(["Koperasi sehat"], ["koperasi sehat", "KOPERASI  SEHAT"]));
    }

    [Fact]
    public void A_name_in_doubt_is_not_given_to_a_lesser_partner() =>
        Assert.Empty(NameMatcher.Match(["Persentase koperasi sehat"], ["Persentase koperasi sehat", "persentase KOPERASI sehat", "Persentase jumlah koperasi sehat"]));

    [Fact]
    public void Blank_names_match_nothing_but_blanks_in_doubt() => Assert.Empty(NameMatcher.Match(["", "-", "koperasi"], ["", " ", "usaha"]));

    [Fact]
    public void Large_tables_are_matched_in_bounded_time()
    {
        var left = Enumerable.Range(0, 5_000).Select(i => $"Jumlah peserta kegiatan pelatihan nomor {i}").ToList();
        var right = Enumerable.Range(0, 5_000).Select(i => $"JML peserta kegiatan pelatihan nomor {4_999 - i}").Append("Jumlah peserta kegiatan pelatihan").ToList();
        var matches = NameMatcher.Match([.. left, .. Enumerable.Repeat("sama", 5_000)], [.. right, .. Enumerable.Repeat("sama", 5_000)]);
        Assert.Equal(left.Count, matches.Count);
        Assert.All(matches, m => Assert.Equal(4_999 - m.Left, m.Right));
    }

    [Fact]
    public void Likeness_is_symmetric_between_0_and_1_and_full_for_the_same_name() => Gen.Select(Names, Names).Sample((left, right) =>
    {
        var score = TextSimilarity.Score(left, right);
        Assert.InRange(score, 0, 1);
        Assert.Equal(score, TextSimilarity.Score(right, left));
        Assert.Equal(1, TextSimilarity.Score(left, left));
        Assert.Equal(score == 1, TextFolding.Same(left, right));
    });

    [Fact]
    public void A_telling_word_on_one_side_only_always_makes_another_measure() => Gen.Select(
        Gen.OneOf("koperasi", "usaha", "anggota", "pelatihan", "produk", "wilayah", "kegiatan").Array[1, 10],
        Gen.OneOf("tidak", "belum", "cukup", "kecil", "perempuan"),
        Gen.Int[0, 9]).Sample((words, telling, at) =>
        {
            var other = words.ToList();
            other.Insert(Math.Min(at, words.Length), telling);
            return TextSimilarity.Score(string.Join(' ', words), string.Join(' ', other)) <= 0.6m;
        });

    [Fact]
    public void Names_of_100_KiB_are_compared()
    {
        var text = string.Concat(Enumerable.Repeat("usaha mikro ke ", 6_800));
        Assert.InRange(TextSimilarity.Score(text, text + " umum"), 0, 1);
    }

    private static Gen<string> Names { get; } = Gen.OneOf(
        Generators.AnyText,
        Gen.OneOf("Persentase", "jumlah", "koperasi", "sehat", "cukup", "usaha", "mikro", "mikri", "UM", "(UM)", "ke", "kecil", "UK", "yang", "dan", "%", "12").Array[0, 8]
            .Select(words => string.Join(' ', words)));
}
