using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>Text that is more than it seems: it stays text, nothing is run or fetched, and what looks wrong is said.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{7*7}}")]
    [InlineData("' OR 1=1 --")]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("%s%n")]
    public void Code_in_a_cell_is_a_name_like_any_other(string name)
    {
        var draft = Drafts.Of($"Sasaran\tIndikator\t2020\n{name}\tPersentase a\t1,5\n");
        Assert.Equal(name, Assert.Single(draft.Plan.Objectives).Name);
    }

    [Fact]
    public void Scripts_styles_and_images_of_html_leave_no_trace()
    {
        var draft = Drafts.OfHtml("""
            <meta http-equiv=refresh content="0;url=https://example.test"><style>td{background:url(https://example.test/a)}</style>
            <table><tr><td>Sasaran<td>Indikator<td>2020</tr>
            <tr><td>Meningkatnya a<img src=https://example.test/x.png alt="palsu"><script>document.write("9")</script><td onclick="x()">Persentase b<svg><text>jahat</text></svg><td>1,5<iframe src=//example.test>2</iframe></table>
            """);
        Assert.Equal(("Meningkatnya a", "Persentase b", "2020=1,5"), (draft.Plan.Objectives[0].Name, draft.Plan.One("iku-1").Name, draft.Plan.Series("iku-1")));
        Assert.DoesNotContain(draft.Rows, r => r.Cells.Any(c => c.Contains("example", StringComparison.Ordinal) || c.Contains("write", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_raised_footnote_mark_does_not_become_part_of_a_number()
    {
        var draft = Drafts.OfHtml("<table><tr><td>Sasaran<td>Indikator<td>2020<tr><td>A b<td>Persentase c<td>87,3<sup>1</sup></table>");
        Assert.Equal("2020=87,3", draft.Plan.Series("iku-1"));
        Assert.Contains(draft.Remarks, r => r.En.Contains("footnote", StringComparison.Ordinal));
    }

    [Fact]
    public void Deleted_text_of_tracked_changes_is_not_read()
    {
        var draft = Drafts.OfHtml("<table><tr><td>Sasaran<td>Indikator<td>2020<tr><td>A b<td>Persentase c<td><del>12</del><ins>15</ins></table>");
        Assert.Equal("2020=15", draft.Plan.Series("iku-1"));
        Assert.Contains(draft.LeftOut, r => r.En.Contains("change tracking", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Meningkatnya Dinаs", "Baris 2")] // Cyrillic а
    [InlineData("Meningkatnya \u202Esemua", "Baris 2")]
    [InlineData("Meningkatnya â€“ mutu Ã©", "Baris 2")]
    public void What_looks_wrong_is_said_with_its_line_and_not_mended(string objective, string place)
    {
        var draft = Drafts.Of($"Sasaran\tIndikator\t2020\n{objective}\tPersentase a\t1,5\n");
        Assert.Contains(draft.Remarks, r => r.Id.StartsWith(place, StringComparison.Ordinal));
        Assert.Equal(objective.Replace("\u202E", ""), draft.Plan.Objectives[0].Name);
    }

    [Fact]
    public void Invisible_characters_and_hard_blanks_are_cleaned_and_the_original_is_kept()
    {
        var objective = Assert.Single(Drafts.Of("Sasaran\tIndikator\t2020\n Mening\u00ADkatnya\u00A0 mutu\u200B \tPersentase a\t1,5\n").Plan.Objectives);
        Assert.Equal(("Meningkatnya mutu", "Mening\u00ADkatnya\u00A0 mutu\u200B"), (objective.Name, objective.OriginalName));
    }

    [Fact]
    public void Line_ends_of_every_kind_count_as_one_line()
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var draft = Drafts.Of(string.Join(end, "", "Sasaran\tIndikator\t2020", "", "A b\tPersentase a\t1,5", ""));
            Assert.Equal("L4C3", Drafts.Place(draft.Plan.Targets[0].Source));
        }
    }

    [Fact]
    public void A_quoted_cell_over_two_lines_keeps_the_line_numbers_of_what_follows()
    {
        var draft = Drafts.Of("Sasaran\tIndikator\t2020\nA b\t\"Persentase\nsehat \"\"prima\"\"\"\t1,5\n\tPersentase lain\t2\n");
        Assert.Equal(["Persentase sehat \"prima\" L2C3", "Persentase lain L4C3"], draft.Plan.Targets.Select(t => $"{draft.Plan.One(t.Indicator).Name} {Drafts.Place(t.Source)}"));
    }

    [Fact]
    public void An_unclosed_quote_swallows_nothing()
    {
        var draft = Drafts.Of("Sasaran;Indikator;2020\nA b;\"Persentase sehat;1,5\n;Persentase lain;2\n");
        Assert.Equal(2, draft.Plan.Targets.Count);
        Assert.Contains(draft.Remarks, r => r.En.Contains("quotation mark", StringComparison.Ordinal));
    }

    [Fact]
    public void A_declared_locale_settles_numbers()
    {
        const string Text = "Sasaran\tIndikator\tSatuan\t2020\nA b\tJumlah c\torang\t1.500\n";
        Assert.Single(Drafts.Of(Text).Questions, q => q.Kind == QuestionKind.Number);
        Assert.Equal("2020=1500", Drafts.Of(Text, new() { Locale = Model.Numbers.NumberLocale.Indonesian }).Plan.Series("iku-1"));
    }

    [Fact]
    public void Slips_of_typing_are_remarked_with_their_line()
    {
        var remarks = LumajangDocument.Draft.Remarks.Select(r => r.Id).ToList();
        Assert.Contains("Baris 29: “nundangan” mungkin salah ketik dari “undangan”; tidak diubah.", remarks);
        Assert.Contains("Baris 35: “mikri” mungkin salah ketik dari “mikro”; tidak diubah.", remarks);
        Assert.Contains("Baris 35: “penggelolaan” mungkin salah ketik dari “pengelolaan”; tidak diubah.", remarks);
        Assert.Equal(3, remarks.Count(r => r.Contains("salah ketik", StringComparison.Ordinal)));
    }
}
