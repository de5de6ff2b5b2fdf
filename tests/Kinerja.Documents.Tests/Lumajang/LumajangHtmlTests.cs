using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;

namespace Kinerja.Documents.Tests.Lumajang;

/// <summary>The same document pasted as HTML says the same.</summary>
public sealed class LumajangHtmlTests
{
    private static readonly ImportDraft Draft = Drafts.OfHtml(LumajangHtml.Build(LumajangDocument.Lines));

    [Fact]
    public void Pasted_table_with_spans_gives_the_same_plan() =>
        Assert.Equal(PlanShape.Of(LumajangDocument.Plan), PlanShape.Of(Draft.Plan));

    [Fact]
    public void Places_are_cells_of_the_tables_with_spans_expanded()
    {
        Assert.Equal([.. Enumerable.Range(9, 7).Select(c => $"T2R3C{c}")], Draft.Plan.TargetsOf("iku-1").Select(t => Drafts.Place(t.Source)));
        Assert.Equal([.. Enumerable.Range(9, 7).Select(c => $"T2R8C{c}")], Draft.Plan.TargetsOf("iku-6").Select(t => Drafts.Place(t.Source)));
        Assert.Equal("T1R3C6", Drafts.Place(Draft.Plan.Programmes[0].Activities[0].Source));
    }

    [Fact]
    public void Questions_and_findings_are_the_same()
    {
        Assert.Equal(LumajangDocument.Draft.Questions.Select(q => q.Id), Draft.Questions.Select(q => q.Id));
        Assert.Equal(LumajangDocument.Draft.Findings.Select(f => f.Id).Order(StringComparer.Ordinal), Draft.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Empty(Draft.NotUnderstood);
    }

    [Fact]
    public void Html_is_known_by_its_content_whatever_it_is_called()
    {
        var draft = Drafts.Of(LumajangHtml.Build(LumajangDocument.Lines));
        Assert.Equal(5, draft.Plan.Level(Model.Indicators.IndicatorLevel.Key).Count());
    }
}
