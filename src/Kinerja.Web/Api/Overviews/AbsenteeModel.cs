using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Overviews;

/// <summary>An agency that is not in a sum.</summary>
internal sealed record AbsenteeModel(
    string Region,
    string RegionName,
    string Agency,
    string Name,
    bool SampleData,
    PeriodStatus Status,
    Standing? Standing,
    bool Late,
    DateTimeOffset? LateFrom,
    TypedValue? Value,
    LinkGrade? Grade,
    string? Excluded,
    string? ExcludedMessage,
    string? Reason)
{
    public static AbsenteeModel Of(AgencyStanding standing, string language) => new(
        standing.Region,
        OverviewModel.NameOf(standing.Region),
        standing.Agency,
        standing.Name,
        standing.IsSample,
        standing.Status,
        standing.Figure?.Standing,
        standing.Figure?.IsLate ?? false,
        standing.Figure?.LateFrom,
        standing.Figure?.Value,
        standing.Figure?.Grade,
        WhyOf(standing),
        WhyOf(standing) is { } why ? ExclusionText.Of(why).In(language) : null,
        standing.Figure?.Reason);

    private static string? WhyOf(AgencyStanding standing) => standing.Figure is { } figure ? figure.Why : ExclusionCodes.NotJoined;
}
