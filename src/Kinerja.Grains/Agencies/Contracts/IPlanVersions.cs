using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>
/// Signed versions of an agency's plan, year by year: <i>murni</i>, then <i>perubahan</i> 1, 2, … Each is a copy that never changes, in a row of its own; the plan goes on
/// beside them. Key: the agency's, <c>35.08|dinkop-um</c>.
/// </summary>
[Alias("kinerja.IPlanVersions")]
public interface IPlanVersions : IGrainWithStringKey
{
    /// <summary>The versions of a year, or notFound when the plan does not cover it.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetVersions")]
    Task<Outcome<YearVersions>> GetVersions(int year);

    /// <summary>A version with its content, or notFound.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetVersion")]
    Task<Outcome<PlanVersion>> GetVersion(int year, int number);

    /// <summary>Begins to prepare a revision: until it is signed, what indicators of the year mean may be changed. Problems: <c>revisionOpen</c>, <c>noPlanForYear</c>.</summary>
    [Needs(Right.EditPlan), Alias("BeginRevision")]
    Task<Outcome<Receipt>> BeginRevision(BeginRevision command);

    /// <summary>
    /// Keeps the present plan of a year as its next version. Problems: <c>roleNotAllowed</c>, <c>versionExists</c>, <c>versionSame</c>, <c>revisionConflict</c>,
    /// <c>reasonRequired</c>, <c>documentDateInvalid</c>.
    /// </summary>
    [Needs(Right.ChangePeriod), Alias("SignVersion")]
    Task<Outcome<Receipt>> SignVersion(SignVersion command);
}
