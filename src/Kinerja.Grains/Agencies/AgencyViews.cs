using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>What others see of an agency. Pure.</summary>
internal static class AgencyViews
{
    /// <summary>The profile.</summary>
    public static AgencyProfile Profile(AgencyKey key, AgencyState state) => new()
    {
        Region = key.Region.ToString(),
        Agency = key.Code,
        Name = state.Name,
        RegionName = state.RegionName,
        TimeZone = state.TimeZone,
        DueDays = state.DueDays,
        IsSample = state.IsSample,
        Years = state.Plan?.Header.Years ?? [],
        Revision = state.Revision,
        HasPlan = state.Plan is not null,
    };

    /// <summary>The plan with its decisions; there is one.</summary>
    public static AgencyPlan Plan(AgencyKey key, AgencyState state) => new()
    {
        Profile = Profile(key, state),
        Plan = state.Plan!,
        Decisions = state.Decisions,
        Policy = state.Policy,
        Revision = state.Revision,
        Origin = state.Origin,
        Pending = state.Pending,
    };

    /// <summary>What a scorecard shows around its figures; there is a plan. Changes of targets and decisions leave it as it is.</summary>
    public static YearPlan Year(AgencyKey key, AgencyState state, int year) => new()
    {
        Profile = Profile(key, state) with { Revision = state.CascadeRevision },
        Goals = state.Plan!.Goals,
        Objectives = state.Plan.Objectives,
        Indicators = state.Plan.In(year).Indicators,
        Policy = state.Policy,
        Revision = state.CascadeRevision,
        Models = ModelChanges.Of(state, year),
    };
}
