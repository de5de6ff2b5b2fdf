using Bunit;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Tests.Ui;

public sealed class TypedValueViewTests : ComponentTest
{
    [Theory]
    [InlineData("87.50", null, "87,50")]
    [InlineData("0", null, "0")]
    [InlineData("5.181347", 2, "5,18")]
    [InlineData("2.345", 2, "2,35")]
    [InlineData("-2.345", 2, "−2,35")]
    [InlineData("1234567.5", 1, "1.234.567,5")]
    public void A_number_prints_with_decimal_comma_and_its_decimals(string value, int? decimals, string shown)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(shown, Show(TypedValue.Of(number), decimals).Find(".k-num").TextContent);
    }

    [Fact]
    public void In_English_the_point_is_a_point()
    {
        Use(Languages.English);

        Assert.Equal("1,234.50", Show(TypedValue.Of(1234.5m), 2).Find(".k-num").TextContent);
    }

    [Theory]
    [InlineData(ValueState.Missing, "belum dilaporkan", "missing", "k-nil--missing")]
    [InlineData(ValueState.NotDue, "belum jatuh tempo", "clock", "k-nil--later")]
    [InlineData(ValueState.NotComputable, "tidak dapat dihitung", "never", "k-nil--never")]
    [InlineData(ValueState.NotApplicable, "tidak berlaku", "dash", "k-nil--na")]
    public void What_is_not_a_number_has_icon_words_and_no_digits(ValueState state, string words, string icon, string css)
    {
        var view = Show(TypedValue.NotANumber(state, null));

        Assert.Equal(words, view.Find("." + css).TextContent.Trim());
        Assert.EndsWith("#" + icon, view.Find("use").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(view.Find("." + css).TextContent, char.IsDigit);
    }

    [Fact]
    public void The_reason_stands_below_the_word() =>
        Assert.Equal("tidak ada angka tahun 2012", Show(TypedValue.NotComputable(ReasonCodes.NoPreviousYear, "2012")).Find(".k-nil-why").TextContent);

    [Fact]
    public void A_due_date_reads_as_a_date() =>
        Assert.Equal("31 Maret 2020", Show(TypedValue.NotDue(new DateOnly(2020, 3, 31))).Find(".k-nil-why").TextContent);

    [Fact]
    public void Words_of_a_person_are_shown_as_written_and_encoded() =>
        Assert.Contains("&lt;b&gt; belum ada data", Show(TypedValue.MissingBecause(ReasonCodes.Stated, "<b> belum ada data")).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_figure_leads_to_its_explanation(bool number)
    {
        var value = number ? TypedValue.Of(5.18m) : TypedValue.NotComputable(ReasonCodes.DivisionByZero);
        var view = Render<TypedValueView>(p => p.Add(c => c.Value, value).Add(c => c.Href, "/i/35.08/dinkop-um/iku/2019/iku-1"));

        Assert.Equal("/i/35.08/dinkop-um/iku/2019/iku-1", view.Find("a.k-fig").GetAttribute("href"));
    }

    [Fact]
    public void A_cell_lines_numbers_up_at_the_right_and_words_at_the_left()
    {
        var number = Render<ValueCell>(p => p.Add(c => c.Value, TypedValue.Of(1m)).Add(c => c.Label, "TW I").Add(c => c.Class, "q"));
        var words = Render<ValueCell>(p => p.Add(c => c.Value, TypedValue.Missing).Add(c => c.Label, "TW I").Add(c => c.Class, "q").Add(c => c.ColSpan, 4));

        Assert.Equal("r q", number.Find("td").ClassName);
        Assert.Equal("q", words.Find("td").ClassName);
        Assert.Equal("4", words.Find("td").GetAttribute("colspan"));
        Assert.False(number.Find("td").HasAttribute("colspan"));
        Assert.Equal("TW I", number.Find("td").GetAttribute("data-l"));
    }

    private IRenderedComponent<TypedValueView> Show(TypedValue value, int? decimals = null) =>
        Render<TypedValueView>(p => p.Add(c => c.Value, value).Add(c => c.Decimals, decimals));
}
