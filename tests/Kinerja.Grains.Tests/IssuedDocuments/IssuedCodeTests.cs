using Kinerja.Grains.IssuedDocuments;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Tests.IssuedDocuments;

public sealed class IssuedCodeTests
{
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinkop-um");

    [Fact]
    public void A_code_names_its_agency_and_comes_back_as_it_was_written()
    {
        var code = new IssuedCode(Agency, IssuedCode.New());
        Assert.StartsWith("35.08_dinkop-um_", code.ToString(), StringComparison.Ordinal);
        Assert.True(IssuedCode.TryParse(code.ToString(), out var read));
        Assert.Equal(code, read);
        Assert.True(IssuedCode.TryParse($" {code.ToString().ToUpperInvariant()} ", out read));
        Assert.Equal(code, read);
    }

    [Fact]
    public void A_thousand_codes_are_a_thousand_and_hold_more_than_a_hundred_bits()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => IssuedCode.New()).ToList();
        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, c => Assert.True(IssuedCode.IsRandom(c)));
        Assert.True(codes[0].Length * Math.Log2(codes.SelectMany(c => c).Distinct().Count()) > 100);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("35.08_dinkop-um")]
    [InlineData("35.08_dinkop-um_bcdfghjkmnpqrstvwxyz2")]
    [InlineData("35.08_dinkop-um_bcdfghjkmnpqrstvwxyz2a")]
    [InlineData("35.08_dinkop um_bcdfghjkmnpqrstvwxyz23")]
    [InlineData("id_dinkop-um_bcdfghjkmnpqrstvwxyz23")]
    [InlineData("35.08_dinkop-um_bcdfghjkmnpqrstvwxyz23_x")]
    public void What_cannot_be_a_code_is_none(string? text) => Assert.False(IssuedCode.TryParse(text, out _));
}
