using Kinerja.Documents.Office.Excel;

namespace Kinerja.Documents.Tests.Office.Excel;

/// <summary>A stored number is read as a person sees it: decimals by the format, with a decimal comma, exact in decimal arithmetic.</summary>
public sealed class ShownNumberTests
{
    [Theory]
    [InlineData("0.5", "0.00", "0,50")]
    [InlineData("1.5", "0.00", "1,50")]
    [InlineData("87.5", "#,##0.00", "87,50")]
    [InlineData("1234567.5", "#,##0.0", "1234567,5")]
    [InlineData("0.876", "0.0%", "87,6%")]
    [InlineData("0.876", "0.00%", "87,60%")]
    [InlineData("1.5", "0.##", "1,5")]
    [InlineData("2", "0.##", "2")]
    [InlineData("87.3", "General", "87,3")]
    [InlineData("2014", "General", "2014")]
    [InlineData("0.30000000000000004", "General", "0,3")]
    [InlineData("87.299999999999997", "0.0", "87,3")]
    [InlineData("1.2E-2", "0.000", "0,012")]
    [InlineData("1E3", "General", "1000")]
    [InlineData("-5.25", "0.00", "-5,25")]
    [InlineData("-1.5", "0.00_);(0.00)", "-1,50")]
    [InlineData("1234", "_-\"Rp\"* #,##0_-;-\"Rp\"* #,##0_-", "1234")]
    [InlineData("1234", "[$Rp-421]#,##0", "1234")]
    [InlineData("12", "0 \"orang\"", "12 orang")]
    [InlineData("87.6", "0.0\"%\"", "87,6 %")]
    [InlineData("2500000", "0.0,,\" juta\"", "2,5 juta")]
    [InlineData("150", "[>=100]0.0;0.00", "150,0")]
    [InlineData("50", "[>=100]0.0;0.00", "50,00")]
    [InlineData("7", "[Red]0.0", "7,0")]
    [InlineData("5", "@", "5")]
    [InlineData("0.25", "# ?/?", "0,25")]
    [InlineData("42370", "yyyy", "2016")]
    public void The_shown_digits_are_the_digits(string stored, string format, string expected)
    {
        var shown = ShownNumber.Of(stored, NumberFormat.Parse(format), new(From1904: false));
        Assert.Equal((expected, true, null), (shown.Text, shown.IsNumber, shown.Remark));
    }

    [Theory]
    [InlineData("87.456", "0.0", "87,5", nameof(CellRemark.Rounded))]
    [InlineData("0.125", "0.00", "0,13", nameof(CellRemark.Rounded))]
    [InlineData("-0.125", "0.00", "-0,13", nameof(CellRemark.Rounded))]
    [InlineData("0.876", "0%", "88%", nameof(CellRemark.Rounded))]
    [InlineData("0.333333333333333", "General", "0,333333", nameof(CellRemark.Rounded))]
    [InlineData("0", "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "0", nameof(CellRemark.Masked))]
    [InlineData("5", ";;;", "5", nameof(CellRemark.Masked))]
    public void What_the_cell_does_not_show_is_said(string stored, string format, string expected, string remark)
    {
        var shown = ShownNumber.Of(stored, NumberFormat.Parse(format), new(From1904: false));
        Assert.Equal((expected, true, remark), (shown.Text, shown.IsNumber, shown.Remark.ToString()));
    }

    [Theory]
    [InlineData("46115", "d-mmm", false, "tanggal 3 April 2026")]
    [InlineData("44653", "d-mmm", true, "tanggal 3 April 2026")]
    [InlineData("1", "dd/mm/yyyy", false, "tanggal 1 Januari 1900")]
    [InlineData("59", "dd/mm/yyyy", false, "tanggal 28 Februari 1900")]
    [InlineData("60", "dd/mm/yyyy", false, "tanggal 29 Februari 1900")]
    [InlineData("61", "dd/mm/yyyy", false, "tanggal 1 Maret 1900")]
    [InlineData("0.5", "h:mm", false, "pukul 12.00")]
    [InlineData("2958465", "yyyy-mm-dd", false, "tanggal 31 Desember 9999")]
    [InlineData("99999999", "yyyy-mm-dd", false, "tanggal 99999999")]
    [InlineData("-3", "yyyy-mm-dd", false, "tanggal -3")]
    public void A_date_is_named_as_one_and_is_no_number(string stored, string format, bool from1904, string expected)
    {
        var shown = ShownNumber.Of(stored, NumberFormat.Parse(format), new(from1904));
        Assert.Equal((expected, false, CellRemark.Date), (shown.Text, shown.IsNumber, shown.Remark));
    }

    [Theory]
    [InlineData("1E+300")]
    [InlineData("INF")]
    [InlineData("12abc")]
    public void What_is_no_number_stays_as_it_is_and_is_said(string stored)
    {
        var shown = ShownNumber.Of(stored, NumberFormat.General, new(From1904: false));
        Assert.Equal((stored, false, CellRemark.Error), (shown.Text, shown.IsNumber, shown.Remark));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData(";")]
    [InlineData("0.0[$")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%0")]
    [InlineData("0,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,")]
    public void A_broken_format_never_throws(string format) =>
        Assert.NotEmpty(ShownNumber.Of("79228162514264337593543950335", NumberFormat.Parse(format), new(From1904: false)).Text);
}
