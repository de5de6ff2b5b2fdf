using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Application;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>A year's targets: the plan as it is, its rows by goal and objective, and the versions of the year.</summary>
/// <param name="Plan">The plan of the agency.</param>
/// <param name="Versions">The versions of the year.</param>
/// <param name="Groups">Rows of goals and objectives, then what hangs on none.</param>
/// <param name="Individuals">Individual indicators.</param>
public sealed record TargetSheet(AgencyPlan Plan, YearVersions Versions, IReadOnlyList<TargetGroup> Groups, IReadOnlyList<TargetRow> Individuals)
{
    /// <summary>All rows.</summary>
    public IEnumerable<TargetRow> Rows => Groups.SelectMany(g => g.Rows).Concat(Individuals);

    /// <summary>Reads the sheet; null when the plan does not cover the year.</summary>
    internal static async Task<TargetSheet?> Read(IGrainFactory grains, AgencyKey agency, int year, IStringLocalizer<TargetWords> words)
    {
        var reading = (Plan: grains.Agency(agency).GetPlan(), Versions: grains.PlanVersions(agency).GetVersions(year));
        if ((await reading.Plan).Value is not { } plan || (await reading.Versions).Value is not { } versions)
        {
            return null;
        }

        var last = plan.Plan.Header.Years.Contains(year - 1) ? await Realised(grains, agency, year - 1) : [];
        var own = plan.Plan.In(year);
        var rows = own.Indicators.Where(i => i.Level != IndicatorLevel.Component || plan.Plan.TargetsOf(i.Code).Any()).Select(card => new TargetRow(card, plan.Plan, year)
        {
            LastTarget = plan.Plan.TargetsOf(card.Code).FirstOrDefault(t => t.Year == year - 1 && t.Period == Period.Year),
            LastRealisation = last.TryGetValue(card.Code, out var value) ? value : null,
        }).ToList();
        List<TargetGroup> groups =
        [
            .. own.Goals.Select(g => new TargetGroup(words["Goal"], g.Name, [.. rows.Where(r => r.Card.Level == IndicatorLevel.Goal && r.Card.Goal == g.Code)])),
            .. own.Objectives.Select(o => new TargetGroup(words["Objective"], o.Name, [.. rows.Where(r => r.Card.Level == IndicatorLevel.Key && r.Card.Objective == o.Code)])),
            new("", words["Rest"], [.. rows.Where(r => r.Card is { Level: IndicatorLevel.Goal, Goal: null } or { Level: IndicatorLevel.Key, Objective: null } or { Level: IndicatorLevel.Component })]),
        ];
        return new(plan, versions, [.. groups.Where(g => g.Rows.Count > 0)], [.. rows.Where(r => r.Card.Level == IndicatorLevel.Individual)]);
    }

    private static async Task<Dictionary<string, TypedValue>> Realised(IGrainFactory grains, AgencyKey agency, int year) =>
        (await grains.Scorecard(new(agency, year)).Get(Period.Year)).Value is { } view
            ? view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)).DistinctBy(i => i.Card.Code).ToDictionary(i => i.Card.Code, i => i.Realisation, StringComparer.Ordinal)
            : [];
}
