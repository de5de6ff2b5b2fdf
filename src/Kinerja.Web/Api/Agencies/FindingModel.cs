using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Api.Agencies;

/// <summary>A finding as the API shows it.</summary>
internal sealed record FindingModel(
    string Id,
    int Rule,
    Severity Severity,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<int> Years,
    string Message,
    string? Arithmetic,
    IReadOnlyList<SourceLocation> Source,
    string? Suggestion,
    FindingDecision? Decision)
{
    public static FindingModel Of(Finding finding, string language, FindingDecision? decision) => new(
        finding.Id,
        finding.Rule,
        finding.Severity,
        finding.Indicators,
        finding.Years,
        finding.Message.In(language),
        finding.Arithmetic?.In(language),
        finding.Sources,
        finding.Suggestion,
        decision);
}
