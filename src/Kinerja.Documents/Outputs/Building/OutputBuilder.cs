using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Makes documents of what is known. Pure: the same input gives the same document.</summary>
public static class OutputBuilder
{
    /// <summary>The document of a kind.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="input">What it is made from.</param>
    /// <exception cref="ArgumentException">The input lacks what this kind cannot be without: figures for reports, a figure for its sheet.</exception>
    public static OutputDocument Build(OutputKind kind, OutputInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var words = new Wording(input.Language);
        return kind switch
        {
            OutputKind.IndicatorTable => IndicatorTableBuilder.Build(input, words),
            OutputKind.WorkPlan => WorkPlanBuilder.Build(input, words),
            OutputKind.PerformanceAgreement => AgreementBuilder.Build(input, words),
            OutputKind.ActionPlan => ActionPlanBuilder.Build(input, words),
            OutputKind.QuarterlyReport => QuarterlyReportBuilder.Build(input, words),
            OutputKind.PerformanceReport => PerformanceReportBuilder.Build(input, words),
            OutputKind.ExplanationSheet => ExplanationBuilder.Build(input, words),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such document."),
        };
    }
}
