using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;

namespace Kinerja.Documents.Tests.Lumajang;

/// <summary>What the document leaves open is asked, with the line; what can be proposed is proposed.</summary>
public sealed class LumajangQuestionsTests
{
    private static readonly ImportDraft Draft = LumajangDocument.Draft;

    [Fact]
    public void Each_of_the_eight_dashes_wants_its_own_reason()
    {
        var dashes = Draft.Questions.Where(q => q.Kind == QuestionKind.DashReason).ToList();
        Assert.Equal(
            ["iku-4 2013 L49C8", "iku-4 2014 L49C9", "iku-5 2013 L50C8", "iku-5 2014 L50C9", "iku-6 2013 L52C9", "iku-6 2014 L52C10", "tujuan-2 2013 L48C8", "tujuan-2 2014 L48C9"],
            dashes.Select(q => $"{q.Indicators[0]} {q.Years[0]} {Drafts.Place(q.Source)}").Order(StringComparer.Ordinal));
        Assert.All(dashes, q => Assert.Equal("-", q.Original));
    }

    [Theory]
    [InlineData("q-dash-iku-4-2013-year", true, "noPreviousYear")]
    [InlineData("q-dash-iku-4-2014-year", true, null)]
    [InlineData("q-dash-iku-5-2013-year", false, null)]
    public void No_previous_year_is_offered_for_growth_only(string id, bool offered, string? proposed)
    {
        var question = Assert.Single(Draft.Questions, q => q.Id == id);
        Assert.Equal(offered, question.Options.Any(o => o.Code == QuestionChoices.NoPreviousYear));
        Assert.Equal(proposed, question.Proposed);
        Assert.True(Assert.Single(question.Options, o => o.Code == QuestionChoices.Stated).WantsText);
    }

    [Fact]
    public void Units_of_three_rows_are_asked_with_percent_proposed() => Assert.Equal(
        ["iku-4 Unit L49C5", "iku-6 Unit L52C6", "tujuan-2  L48C3"],
        Draft.Questions.Where(q => q.Kind == QuestionKind.Unit).Select(q => $"{q.Indicators[0]} {q.Original} {Drafts.Place(q.Source)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Direction_is_asked_for_every_indicator_with_targets()
    {
        var asked = Draft.Questions.Where(q => q.Kind == QuestionKind.Polarity).ToList();
        Assert.Equal(["iku-1", "iku-2", "iku-4", "iku-5", "iku-6", "tujuan-1", "tujuan-2"], asked.Select(q => q.Indicators[0]).Order(StringComparer.Ordinal));
        Assert.All(asked, q => Assert.Equal(QuestionChoices.Higher, q.Proposed));
    }

    [Fact]
    public void Accumulation_is_asked_for_every_component() => Assert.Equal(
        Draft.Plan.Level(Model.Indicators.IndicatorLevel.Component).Select(i => i.Code),
        Draft.Questions.Where(q => q.Kind == QuestionKind.Accumulation).Select(q => q.Indicators[0]));

    [Fact]
    public void The_meaning_of_the_base_year_is_asked_without_a_proposal()
    {
        var question = Assert.Single(Draft.Questions, q => q.Kind == QuestionKind.BaseYear);
        Assert.Equal(("q-base-2013", null, "Tahun Dasar 2013", "L44C8"), (question.Id, question.Proposed, question.Original, Drafts.Place(question.Source)));
    }

    [Fact]
    public void Two_wordings_of_one_indicator_are_asked() => Assert.Equal(
        ["iku-1", "iku-2", "iku-4"],
        Draft.Questions.Where(q => q.Kind == QuestionKind.SameIndicator).Select(q => q.Indicators[0]));

    [Fact]
    public void Ids_are_unique_and_in_the_key_alphabet()
    {
        Assert.Equal(Draft.Questions.Count, Draft.Questions.Select(q => q.Id).Distinct().Count());
        Assert.All(Draft.Questions, q => Assert.True(q.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'), q.Id));
    }

    [Fact]
    public void Shifted_rows_and_the_sign_in_the_name_are_remarked()
    {
        Assert.Contains(Draft.Remarks, r => r.Id.StartsWith("Baris 30 sampai baris 38:", StringComparison.Ordinal));
        Assert.Contains(Draft.Remarks, r => r.Id.StartsWith("Baris 52:", StringComparison.Ordinal));
        Assert.Contains(Draft.Remarks, r => r.Id.StartsWith("Baris 60:", StringComparison.Ordinal));
        Assert.DoesNotContain(Draft.Remarks, r => r.Id.Contains("BDUL", StringComparison.Ordinal) || r.En.Contains("BDUL", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_has_its_role()
    {
        var roles = Draft.Rows.GroupBy(r => r.Role).ToDictionary(g => g.Key, g => string.Join(' ', g.Select(r => r.Number)));
        Assert.Equal(61, Draft.Rows.Count);
        Assert.Equal("3 4", roles["title"]);
        Assert.Equal("6 9 12 15 42", roles["heading"]);
        Assert.Equal("7 10 13 17", roles["text"]);
        Assert.Equal("19 20 44", roles["header"]);
        Assert.Equal("21 22 23 24 25 26 27 29 30 31 32 33 34 35 36 37 38 45 46 47 48 49 50 52", roles["data"]);
        Assert.Equal("53", roles["rule"]);
        Assert.Equal("55 56 60 61", roles["signature"]);
        Assert.Equal("1 2 5 8 11 14 16 18 28 39 40 41 43 51 54 57 58 59", roles["blank"]);
        Assert.All(Draft.Rows, r => Assert.Equal(LumajangDocument.Lines[r.Number - 1].Split('\t'), r.Cells));
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(3, 3)]
    [InlineData(5, 8)]
    public void Findings_come_with_the_draft(int rule, int count) =>
        Assert.Equal(count, Draft.Findings.Count(f => f.Rule == rule));

    [Fact]
    public void Findings_name_their_lines() =>
        Assert.All(Draft.Findings, f => Assert.NotEmpty(f.Sources));
}
