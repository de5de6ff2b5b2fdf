using Kinerja.Grains.Evidence;

namespace Kinerja.Grains.Tests.Evidence;

/// <summary>Names of files and addresses as people give them.</summary>
public sealed class EvidenceNamesTests
{
    [Theory]
    [InlineData("laporan.pdf", "laporan.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system32\\cmd.exe", "cmd.exe")]
    [InlineData("C:\\Users\\siti\\Laporan Akhir.docx", "Laporan Akhir.docx")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("\u2066berita\u2069 acara.pdf", "berita acara.pdf")]
    [InlineData("lap\u0000oran\u0007.pdf", "laporan.pdf")]
    [InlineData("lap\r\nSet-Cookie: x=1.pdf", "lap Set-Cookie_ x=1.pdf")]
    [InlineData("la\"po<ra>n|?*.pdf", "la_po_ra_n___.pdf")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("LPT1.csv", "_LPT1.csv")]
    [InlineData("…", "…")]
    [InlineData("...", "")]
    [InlineData("  ", "")]
    [InlineData("/", "")]
    [InlineData(null, "")]
    [InlineData("e\u0301.pdf", "é.pdf")]
    public void A_name_keeps_its_letters_and_nothing_else(string? given, string safe) => Assert.Equal(safe, FileNames.Safe(given));

    [Fact]
    public void A_long_name_keeps_its_ending_and_no_half_character()
    {
        var safe = FileNames.Safe(new string('x', 144) + "😀😀😀.xlsx");
        Assert.True(safe.Length <= EvidenceLimits.MaxName);
        Assert.EndsWith(".xlsx", safe, StringComparison.Ordinal);
        Assert.Equal(safe, new string([.. safe.Normalize()]));
        Assert.DoesNotContain('\uFFFD', safe);
        Assert.False(char.IsHighSurrogate(safe[^6]));
    }

    [Theory]
    [InlineData("https://data.lumajangkab.go.id/x?y=1#z", true)]
    [InlineData("https://例え.jp/", true)]
    [InlineData("http://data.go.id/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://siti:rahasia@data.go.id/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("//data.go.id/", false)]
    [InlineData("data.go.id", false)]
    [InlineData("https://data.go.id/a b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_that_people_may_follow(string? link, bool isOne) => Assert.Equal(isOne, EvidenceLink.TryRead(link, out _));
}
