using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Onboarding;

namespace Kinerja.Web.Application.Onboarding;

/// <summary>What an agency has done and what is next, computed from what it holds: nobody ticks anything off.</summary>
public sealed class AgencyProgress(IGrainFactory grains)
{
    private const int Years = 5;

    /// <summary>What there is to do before the agency is open, or while the reader may not see it.</summary>
    public static IReadOnlyList<NextTask> Later { get; } = [.. new[] { "profile", "people", "import", "check", "targets", "submit" }.Select(name => new NextTask(name, false))];

    /// <summary>What there is to do for an agency that the reader may read.</summary>
    public async Task<IReadOnlyList<NextTask>> Of(AgencyKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            if ((await grains.Agency(key).GetProfile()).Value is not { } profile)
                return Later;
            var people = await People(key);
            return profile.HasPlan && (await grains.Agency(key).GetPlan()).Value is { } plan
                ? [.. Before(key, people), .. await With(key, profile, plan)]
                : [.. Before(key, people), new("import", false, Href: AgencyLinks.Import(key.Region.Value, key.Code)), .. Later.Skip(3)];
        }
        catch (AccessDeniedException)
        {
            return Later;
        }
    }

    private static IEnumerable<NextTask> Before(AgencyKey key, int? people) =>
    [
        new("profile", true, Href: AgencyLinks.Root(key.Region.Value, key.Code)),
        new("people", people > 1, people, people is null ? null : OnboardingLinks.People(key.Region.Value, key.Code)),
    ];

    private async Task<IEnumerable<NextTask>> With(AgencyKey key, AgencyProfile profile, AgencyPlan plan)
    {
        var (region, agency, year) = (key.Region.Value, key.Code, profile.Years[^1]);
        var undecided = PlanChecker.Run(plan.Plan).Count(f => !plan.Decisions.ContainsKey(f.Id));
        var without = plan.Plan.Indicators.Count(i => i.Level == IndicatorLevel.Key && !plan.Plan.TargetsOf(i.Code).Any(t => t.Year == year && t.Period == Period.Year));
        var periods = await Task.WhenAll(profile.Years.TakeLast(Years).Select(y => grains.Submissions(new ScorecardKey(key, y)).GetPeriods()));
        return
        [
            new("import", true, Href: AgencyLinks.Import(region, agency)),
            new("check", undecided == 0, undecided, AgencyLinks.Plan(region, agency) + "#temuan"),
            new("targets", without == 0, without, AgencyLinks.Plan(region, agency) + "#target"),
            new("submit", periods.Any(p => p.Any(state => state.History.Any(step => step.Act == PeriodAct.Submit))), Href: AgencyLinks.Scorecard(region, agency, year)),
        ];
    }

    /// <summary>How many people hold a role; null for who may not know.</summary>
    private async Task<int?> People(AgencyKey key)
    {
        try
        {
            return (await grains.Members(key.ToString()).Get()).Members.Select(m => m.Account).Distinct().Count();
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }
}
