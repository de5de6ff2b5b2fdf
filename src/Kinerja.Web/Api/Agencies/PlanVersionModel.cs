using Kinerja.Grains.Agencies.Contracts;

namespace Kinerja.Web.Api.Agencies;

/// <summary>A signed version with its content, in the shape of the plan.</summary>
internal sealed record PlanVersionModel(PlanVersionFacts Facts, bool Intact, PlanModel Plan)
{
    public static PlanVersionModel Of(PlanVersion version) => new(version.Facts, version.IsIntact, PlanModel.Of(version.Plan));
}
