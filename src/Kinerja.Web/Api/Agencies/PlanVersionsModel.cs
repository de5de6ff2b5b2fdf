using Kinerja.Grains.Agencies.Contracts;

namespace Kinerja.Web.Api.Agencies;

/// <summary>The versions of a year as the API shows them.</summary>
internal sealed record PlanVersionsModel(int Year, IReadOnlyList<PlanVersionFacts> Versions, OpenRevision? Open, bool Differs, bool WantsReason, string Hash, long PlanRevision)
{
    public static PlanVersionsModel Of(YearVersions versions) =>
        new(versions.Year, versions.Versions, versions.Open, versions.Differs, versions.WantsReason, versions.Hash, versions.PlanRevision);
}
