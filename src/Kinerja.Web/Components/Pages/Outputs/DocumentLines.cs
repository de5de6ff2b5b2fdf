using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary>The documents of a year, in the order in which an agency needs them, each with what it still lacks. Nothing is built for the list.</summary>
internal static class DocumentLines
{
    /// <summary>The lines.</summary>
    public static IEnumerable<DocumentLine> Of(
        IStringLocalizer<DocumentWords> words, int year, IReadOnlyList<IssuedDocument> register, YearVersions? versions, IReadOnlyList<PeriodState> states, Plan? plan)
    {
        var status = states.ToDictionary(s => s.Period, s => s.Status);
        foreach (var kind in OutputKinds.OfYear.TakeWhile(k => k != OutputKind.PerformanceReport))
        {
            yield return Line(words, register, new(kind, year), Wants(words, kind, year, versions, plan));
        }

        foreach (var quarter in PeriodExtensions.Quarters)
        {
            yield return Line(words, register, new(OutputKind.QuarterlyReport, year, quarter), words["Wants.Period", status.GetValueOrDefault(quarter).Name().Here()].Value);
        }

        var verified = PeriodExtensions.Quarters.Count(q => status.GetValueOrDefault(q).IsVerified());
        yield return Line(words, register, new(OutputKind.PerformanceReport, year), verified == 4 ? null : words["Wants.Quarters", verified].Value);
    }

    private static DocumentLine Line(IStringLocalizer<DocumentWords> words, IReadOnlyList<IssuedDocument> register, OutputRequest request, string? wants) => new(
        request, DocumentNames.Of(words, request.Kind, request.Year, request.Period), words["About." + request.Kind], wants,
        register.FirstOrDefault(e => e.WithdrawnAt is null && e.IsOfSeries(request.Kind.Code(), request.Year, request.Period, request.Indicator)));

    private static string? Wants(IStringLocalizer<DocumentWords> words, OutputKind kind, int year, YearVersions? versions, Plan? plan) => kind switch
    {
        OutputKind.PerformanceAgreement when versions?.InForce is null => words["Wants.Version"].Value,
        OutputKind.PerformanceAgreement when versions.Differs => words["Wants.Differs"].Value,
        OutputKind.ActionPlan when plan is not null && !HasQuarters(plan, year) => words["Wants.QuarterTargets"].Value,
        _ => null,
    };

    private static bool HasQuarters(Plan plan, int year) => plan.Indicators.Where(i => i.Level == IndicatorLevel.Key && i.IsValidIn(year))
        .All(i => PeriodExtensions.Quarters.All(q => plan.Targets.Any(t => t.Indicator == i.Code && t.Year == year && t.Period == q)));
}
