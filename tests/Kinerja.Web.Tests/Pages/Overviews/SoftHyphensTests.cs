using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class SoftHyphensTests
{
    [Theory]
    [InlineData("Lumajang", "Luma|jang")]
    [InlineData("Lamongan", "Lamo|ngan")]
    [InlineData("Bangkalan", "Bang|ka|lan")]
    [InlineData("Pamekasan", "Pame|ka|san")]
    [InlineData("Trenggalek", "Treng|ga|lek")]
    [InlineData("Situbondo", "Situ|bondo")]
    [InlineData("Tulungagung", "Tulung|agung")]
    [InlineData("Kota Surabaya", "Kota Sura|baya")]
    [InlineData("Tuban", "Tuban")]
    [InlineData("DKI Jakarta", "DKI Jakarta")]
    public void Long_names_break_between_syllables(string name, string expected)
    {
        var marked = SoftHyphens.Of(name);

        Assert.Equal(name, marked.Replace("\u00ad", "", StringComparison.Ordinal));
        Assert.All(marked.Split(SoftHyphens.Mark, ' '), part => Assert.True(part.Length >= 2));
        Assert.Equal(expected.Replace("|", "\u00ad", StringComparison.Ordinal), marked);
    }
}
