using System.Collections.Concurrent;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>
/// Reads the queue of a region: where each period of each agency stands, asked of the agencies themselves and of nobody's copy, so that two reviewers see the same. An agency that
/// cannot be read at the moment stops the page rather than being missing from it.
/// </summary>
public sealed class QueueReader(IGrainFactory grains, TimeProvider time)
{
    /// <summary>How many years are read when none is named, the latest ones.</summary>
    public const int UsualYears = 3;

    private const int AtOnce = 16;

    /// <summary>The queue of a region, of one year or of the latest.</summary>
    public async Task<QueueSheet> Read(RegionCode region, int? year = null)
    {
        var (listed, all, windows) = (grains.Directory(region.Value).List(), grains.RegionYears(region).Get(), await grains.ReportingWindows(region).Get());
        var known = await all;
        // What lies ahead is a plan: nothing of it can have been submitted.
        IReadOnlyList<int> years = year is { } one ? [one] : [.. known.Where(y => y <= time.GetUtcNow().Year).TakeLast(UsualYears)];
        var agencies = (await listed).Where(a => a.State is TenantStatus.Active or TenantStatus.Suspended).ToList();
        var read = new ConcurrentBag<(QueueRow Row, string Part)>();
        await Parallel.ForEachAsync(
            agencies.SelectMany(a => years.Select(y => (Agency: a, Year: y))),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (asked, _) =>
            {
                foreach (var row in await Rows(new(region, asked.Agency.Code), asked.Year, windows))
                    read.Add(row);
            });
        var rows = read.OrderBy(r => r.Row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Row.Key.Code, StringComparer.Ordinal).ThenBy(r => r.Row.Standing.Year).ThenBy(r => r.Row.Standing.Period).ToList();
        return new(
            known, years,
            [.. rows.Select(r => r.Row).Where(r => r.Standing.HasBegun)
                .OrderBy(r => r.Standing.State.Status == PeriodStatus.Submitted ? 0 : 1).ThenBy(r => r.Standing.State.Status == PeriodStatus.Submitted ? r.Submitted?.At : null)],
            PulseReader.Word(rows.Select(r => r.Part)));
    }

    private async Task<IReadOnlyList<(QueueRow Row, string Part)>> Rows(AgencyKey agency, int year, ReportingWindows windows)
    {
        if ((await grains.Agency(agency).GetProfile()).Value is not { } profile || !profile.Years.Contains(year))
            return [];
        var key = new ScorecardKey(agency, year);
        var (states, desk) = (grains.Submissions(key).GetStanding(), await grains.PeriodDesk(key).Get());
        var standings = PeriodStandings.Of(profile, year, await states, desk, windows, time.GetUtcNow());
        return [.. standings.Select(s => (new QueueRow(agency, profile.Name, profile.TimeZone, profile.IsSample, s), $"{key} {s.State.Revision} {desk.Revision}"))];
    }
}
