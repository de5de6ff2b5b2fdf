using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>Reads where the periods of an agency stand, with what lies on its desk and what its region has set.</summary>
public sealed class PeriodReader(IGrainFactory grains, TimeProvider time)
{
    /// <summary>The five periods of a year, with figures that would be others today.</summary>
    public async Task<IReadOnlyList<PeriodStanding>> Year(AgencyProfile profile, ScorecardKey key)
    {
        var (states, desk, windows) = (grains.Submissions(key).GetPeriods(), grains.PeriodDesk(key).Get(), grains.ReportingWindows(key.Agency.Region).Get());
        return PeriodStandings.Of(profile, key.Year, await states, await desk, await windows, time.GetUtcNow());
    }

    /// <summary>One of them without what its figures would be today: asks for no figure.</summary>
    public async Task<PeriodStanding> Brief(AgencyProfile profile, ScorecardKey key, Period period)
    {
        var (states, desk, windows) = (grains.Submissions(key).GetStanding(), grains.PeriodDesk(key).Get(), grains.ReportingWindows(key.Agency.Region).Get());
        return PeriodStandings.Of(profile, key.Year, await states, await desk, await windows, time.GetUtcNow()).Single(s => s.Period == period);
    }

    /// <summary>One of them.</summary>
    public async Task<PeriodStanding> One(AgencyProfile profile, ScorecardKey key, Period period) => (await Year(profile, key)).Single(s => s.Period == period);
}
