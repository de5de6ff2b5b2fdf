using System.Reflection;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Values;

public sealed class ReasonTextTests
{
    public static TheoryData<string> AllCodes => [.. typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Every_code_has_words_of_its_own_in_both_languages(string code)
    {
        var text = ReasonText.Of(new Reason(code));
        Assert.NotEqual(code, text.Id);
        Assert.NotEqual(code, text.En);
        Assert.NotEqual(text.Id, text.En);
        Assert.True(char.IsLower(text.Id[0]) && !text.Id.EndsWith('.'), text.Id);
    }

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void What_a_reason_is_about_is_shown(string code)
    {
        var text = ReasonText.Of(new Reason(code, " 2012 "));
        Assert.Contains("2012", text.Id);
        Assert.Contains("2012", text.En);
    }

    [Fact]
    public void No_two_codes_share_their_words() =>
        Assert.Equal(AllCodes.Count, AllCodes.Select(row => ReasonText.Of(new Reason((string)row.Data)).Id).Distinct().Count());

    [Fact]
    public void A_component_a_year_and_a_date_are_said_in_words()
    {
        Assert.Equal("data dasar “jumlah koperasi” belum dilaporkan", ReasonText.Of(new Reason(ReasonCodes.ComponentMissing, "jumlah koperasi")).Id);
        Assert.Equal("no figure for 2012", ReasonText.Of(new Reason(ReasonCodes.NoPreviousYear, "2012")).En);
        Assert.Equal("15 April 2026", ReasonText.Of(new Reason(ReasonCodes.DueOn, "2026-04-15")).Id);
        Assert.Equal("1 Mei 2026", ReasonText.Of(new Reason(ReasonCodes.DueOn, "2026-05-01")).Id);
        Assert.Equal("1 May 2026", ReasonText.Of(new Reason(ReasonCodes.DueOn, "2026-05-01")).En);
        Assert.Equal("2026-02-30", ReasonText.Of(new Reason(ReasonCodes.DueOn, "2026-02-30")).Id);
        Assert.Equal("kantor terkena banjir", ReasonText.Of(new Reason(ReasonCodes.Stated, "kantor terkena banjir")).En);
    }

    [Fact]
    public void An_unknown_code_is_shown_as_it_stands() => Assert.Equal("laterCode (x)", ReasonText.Of(new Reason("laterCode", "x")).Id);
}
