using Kinerja.Model.Imports;
using Kinerja.Model.Keys;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Support;

/// <summary>What must hold for every draft, whatever the document.</summary>
internal static class DraftAssert
{
    private static readonly string[] Roles = ["title", "heading", "header", "data", "rule", "blank", "footnote", "total", "signature", "text", "unknown"];

    public static void HoldsTogether(ImportDraft draft)
    {
        var plan = draft.Plan;
        var codes = plan.Indicators.Select(i => i.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, c => Assert.True(KeyText.IsCode(c), c));
        var known = codes.ToHashSet(StringComparer.Ordinal);
        var objectives = plan.Objectives.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var goals = plan.Goals.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in plan.Indicators)
        {
            Assert.False(string.IsNullOrWhiteSpace(indicator.Name));
            Assert.True(indicator.Objective is null || objectives.Contains(indicator.Objective));
            Assert.True(indicator.Goal is null || goals.Contains(indicator.Goal));
            Assert.InRange(indicator.Decimals, 0, 6);
            Assert.Null(indicator.Polarity);
        }

        foreach (var target in plan.Targets)
        {
            Assert.Contains(target.Indicator, known);
            Assert.Contains(target.Year, plan.Header.Years);
            Assert.NotNull(target.Source);
            Assert.False(target.Value.IsNumber && target.Readings.Count > 0);
            if (target.Value.Reason?.Code == ReasonCodes.NumberAmbiguous)
                Assert.NotEmpty(target.Readings);
        }

        Assert.All(plan.Programmes.SelectMany(p => p.Activities), a => Assert.True(a.Indicator is null || known.Contains(a.Indicator)));
        Assert.Equal(draft.Questions.Count, draft.Questions.Select(q => q.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var question in draft.Questions)
        {
            Assert.All(question.Indicators, i => Assert.Contains(i, known));
            Assert.True(question.Options.Count > 1 || question.Kind == QuestionKind.Unit);
            Assert.Equal(question.Options.Count, question.Options.Select(o => o.Code).Distinct(StringComparer.Ordinal).Count());
            Assert.True(question.Proposed is null || question.Options.Any(o => o.Code == question.Proposed && !o.WantsText));
        }

        Assert.All(draft.Rows, r => Assert.Contains(r.Role, Roles));
        Assert.All(draft.NotUnderstood, n => Assert.NotEqual(n.Reason.Id, n.Reason.En));
        Assert.Equal([.. draft.Rows.Select(r => r.Number).Order()], draft.Rows.Select(r => r.Number));
    }
}
