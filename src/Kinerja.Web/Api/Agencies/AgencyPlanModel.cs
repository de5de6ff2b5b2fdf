using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Achievements;
using Kinerja.Model.Checks;

namespace Kinerja.Web.Api.Agencies;

/// <summary>The plan of an agency with its findings and what was decided about them.</summary>
internal sealed record AgencyPlanModel(
    AgencyProfile Profile,
    long Revision,
    int Pending,
    PlanOrigin? Origin,
    AchievementPolicy Policy,
    PlanModel Plan,
    IReadOnlyList<FindingModel> Findings,
    IReadOnlyDictionary<string, FindingDecision> Decisions)
{
    public static AgencyPlanModel Of(AgencyPlan plan, IReadOnlyList<Finding> findings, string language) => new(
        plan.Profile,
        plan.Revision,
        plan.Pending,
        plan.Origin,
        plan.Policy,
        PlanModel.Of(plan.Plan),
        [.. findings.Select(f => FindingModel.Of(f, language, plan.Decisions.GetValueOrDefault(f.Id)))],
        plan.Decisions);
}
