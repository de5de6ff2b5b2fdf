using CsCheck;
using Kinerja.Web.Accounts;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Where a person may be sent back to.</summary>
public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/i/35.08/dinkop-um/isi/2019/tw4")]
    [InlineData("/w/35?indikator=koperasi-um.sehat&x=a%20b")]
    public void A_path_of_this_site_is_local(string address) => Assert.True(LocalAddress.IsLocal(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" /")]
    [InlineData("akun")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/a//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("http:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("~/x")]
    [InlineData("/x#y")]
    [InlineData("/\u2215evil.example")]
    public void Anything_else_is_not(string? address)
    {
        Assert.False(LocalAddress.IsLocal(address));
        Assert.Equal("/", LocalAddress.Or(address, "/"));
        Assert.Equal("/akun/masuk", LocalAddress.With("/akun/masuk", address));
    }

    [Fact]
    public void Whatever_is_local_stays_on_its_host()
    {
        var site = new Uri("https://kinerja.example/");
        string[] pieces = ["/", "\\", "//", "%2f", "%5c", ".", "..", "@", ":", "?", "evil.example", "a", "\t", " ", "http:"];
        Gen.Int[0, pieces.Length - 1].Array[0, 8].Select(chosen => string.Concat(chosen.Select(i => pieces[i])))
            .Sample(text => !LocalAddress.IsLocal(text) || new Uri(site, text).Host == site.Host);
    }
}
