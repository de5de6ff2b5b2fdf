using Kinerja.Model.Texts;

namespace Kinerja.Model.Tests.Texts;

/// <summary>What is found by what somebody types.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Persentase koperasi sehat", "koperasi")]
    [InlineData("Persentase koperasi sehat", "sehat koperasi")]
    [InlineData("Persentase koperasi sehat", "KOP seh")]
    [InlineData("Persentase koperasi sehat", "prosentase koprasi")]
    [InlineData("Persentase koperasi sehat", "kopersai")]
    [InlineData("Jumlah usaha mikro", "jml um mikro", false)]
    [InlineData("Jumlah usaha mikro", "jml mikro")]
    [InlineData("Pelayanan perizinan", "ijin")]
    [InlineData("Izin usaha", "ijin")]
    [InlineData("Café Señor", "cafe senor")]
    [InlineData("Cafe Senor", "CAFÉ")]
    [InlineData("Realisasi triwulan", "tri wulan")]
    [InlineData("iku-1 Persentase", "iku 1")]
    [InlineData("Persentase koperasi sehat", "puskesmas", false)]
    [InlineData("Persentase koperasi sehat", "koperasi puskesmas", false)]
    [InlineData("Tahun 2019", "2018", false)]
    [InlineData("Persentase koperasi sehat", "", false)]
    [InlineData("Persentase koperasi sehat", " . ? ", false)]
    public void Words_are_found_in_any_order_begun_and_with_slips(string text, string typed, bool found = true) =>
        Assert.Equal(found, SearchText.Of(text).Score(SearchText.Question(typed)) > 0);

    [Theory]
    [InlineData("koperasi", "Koperasi", "Koperasi sehat", "Persentase koperasi sehat", "Perkoperasian daerah", "Kopersai")]
    public void The_closer_the_higher(string typed, params string[] best)
    {
        var scores = best.Select(b => SearchText.Of(b).Score(SearchText.Question(typed))).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Distinct(), scores);
    }

    [Fact]
    public void Anything_may_be_typed_and_the_work_stays_small()
    {
        var text = SearchText.Of(string.Join(' ', Enumerable.Repeat("koperasi", 10_000)));
        foreach (var typed in new[] { new string('a', 100_000), string.Join(' ', Enumerable.Repeat("x", 10_000)), "\ud83d", "a\ud83d", new string('\u0301', 500), "\0\u202e<script>", "%' or 1=1" })
            Assert.Equal(0, text.Score(SearchText.Question(typed)));
    }
}
