using Kinerja.Model.Onboarding;

namespace Kinerja.Model.Tests.Onboarding;

public sealed class AffairCatalogueTests
{
    [Fact]
    public void There_are_thirty_two_affairs_and_what_supports_them()
    {
        Assert.Equal((6, 18, 8), (Count(AffairKind.BasicService), Count(AffairKind.Obligatory), Count(AffairKind.Chosen)));
        Assert.Distinct(AffairCatalogue.All.Select(a => a.Code));
        Assert.Equal(AffairCatalogue.All.OrderBy(a => a.Code, StringComparer.Ordinal), AffairCatalogue.All);

        static int Count(AffairKind kind) => AffairCatalogue.All.Count(a => a.Kind == kind);
    }

    [Theory]
    [InlineData("2.17", "2.17")]
    [InlineData(" 2.17 Koperasi, usaha kecil", "2.17")]
    [InlineData("koperasi", "2.17")]
    [InlineData("usaha kop", "2.17")]
    [InlineData("Pendidikan", "1.01")]
    [InlineData("sipil", "2.12")]
    [InlineData("dprd", "4.02")]
    public void An_affair_is_read_from_its_code_or_words(string text, string code) => Assert.Equal(code, AffairCatalogue.Read(text)?.Code);

    [Theory]
    [InlineData("2.99")]
    [InlineData("per")]
    [InlineData("dan")]
    [InlineData("kambing")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_none_or_several_is_none(string? text) => Assert.Null(AffairCatalogue.Read(text));

    [Fact]
    public void Words_find_all_that_begin_so()
    {
        Assert.Equal(["3.30", "3.31"], AffairCatalogue.Search("perd").Concat(AffairCatalogue.Search("perind")).Select(a => a.Code));
        Assert.Empty(AffairCatalogue.Search(new string('x', 10_000)));
    }
}
