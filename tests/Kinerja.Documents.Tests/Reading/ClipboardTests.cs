using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Reading;

/// <summary>The table that office programs and Google Sheets put on the clipboard, with what they put around it.</summary>
public sealed class ClipboardTests
{
    private const string Rows = "<tr><td>No</td><td>Sasaran</td><td>Indikator</td><td>Satuan</td><td>2023</td><td>2024</td></tr>"
        + "<tr><td rowspan=2>1</td><td rowspan=2>Meningkatnya mutu</td><td>Persentase a</td><td>%</td><td>87,50</td><td>90</td></tr>"
        + "<tr><td>Persentase b</td><td>%</td><td>-</td><td>1,5</td></tr>";

    public static TheoryData<string, string> Programs => new()
    {
        { "Word", "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><head><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>"
            + "<body><!--StartFragment--><table class=MsoTableGrid>" + Rows.Replace("<td>", "<td width=90 valign=top><p class=MsoNormal>", StringComparison.Ordinal).Replace("</td>", "<o:p></o:p></p></td>", StringComparison.Ordinal)
            + "</table><!--EndFragment--></body></html>" },
        { "Excel", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta name=ProgId content=Excel.Sheet><style>.xl65 {mso-number-format:\"0\\.00\";}</style></head><body link=blue><table border=0>"
            + "<!--StartFragment--><col width=64 span=6>" + Rows.Replace("<td>87,50", "<td class=xl65 align=right x:num=\"87.5\">87,50", StringComparison.Ordinal) + "<!--EndFragment--></table></body></html>" },
        { "Sheets", "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #cccccc;}--></style><table xmlns=\"http://www.w3.org/1999/xhtml\" data-sheets-root=\"1\"><colgroup><col width=\"100\"/></colgroup><tbody>"
            + Rows.Replace("<td>", "<td style=\"overflow:hidden\" data-sheets-value='{\"1\":2}'>", StringComparison.Ordinal) + "</tbody></table>" },
        { "LibreOffice", "<!DOCTYPE html><html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/><title></title></head><body><table cellspacing=\"0\"><tbody>"
            + Rows.Replace("<td>", "<td align=\"left\"><font face=\"Liberation\">", StringComparison.Ordinal).Replace("</td>", "</font></td>", StringComparison.Ordinal) + "</tbody></table></body></html>" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_program_gives_the_same_rows(string program, string html)
    {
        var draft = Drafts.Of(html);
        Assert.Equal("2023=87,50 2024=90", draft.Plan.Series("iku-1"));
        Assert.Equal("2023=Missing:dashInSource 2024=1,5", draft.Plan.Series("iku-2"));
        Assert.True(Assert.Single(draft.Plan.Objectives).Name == "Meningkatnya mutu", program);
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void Rows_that_a_filter_hides_are_not_read_and_said()
    {
        var draft = Drafts.OfHtml("<table>" + Rows.Replace("<tr><td>Persentase b", "<tr style='display:none'><td>Persentase b", StringComparison.Ordinal) + "</table>");
        Assert.Equal(["iku-1"], draft.Plan.Indicators.Where(i => i.Level == Model.Indicators.IndicatorLevel.Key).Select(i => i.Code));
        Assert.Contains(draft.LeftOut, r => r.Id.StartsWith("Baris tersembunyi", StringComparison.Ordinal));
    }
}
