using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Keys;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Agencies;

/// <summary>Takes changes of the plan to the indicator-years, whoever is read before whoever reads it.</summary>
internal sealed partial class PlanPusher(IGrainFactory grains, AgencyKey key, ILogger logger)
{
    /// <summary>Indicator-years at a time.</summary>
    public const int Parallelism = 8;

    /// <summary>Indicator-years of one call.</summary>
    public const int CallSize = 60;

    /// <summary>Pushes the next cells.</summary>
    /// <param name="agency">The agency with what waits.</param>
    /// <param name="cells">Its plan taken apart.</param>
    /// <returns>The cells that have taken their part; fewer than there were when one failed.</returns>
    public async Task<IReadOnlySet<CellId>> Push(AgencyState agency, PlanCells cells)
    {
        var work = agency.Pushes
            .SelectMany(p => p.Cells.SelectMany(y => y.Value.Select(code => (Push: p, Id: new CellId(y.Key, code)))))
            .Select(w => (w.Push, w.Id, Cell: cells.All.GetValueOrDefault(w.Id)))
            .OrderBy(w => w.Cell?.Order ?? (int.MaxValue, 0)) // what leaves the plan goes last: something may read it until then
            .Take(CallSize)
            .GroupBy(w => w.Cell?.Order ?? (int.MaxValue, 0));

        var done = new HashSet<CellId>();
        using var places = new SemaphoreSlim(Parallelism);
        foreach (var step in work)
        {
            var taken = await Task.WhenAll(step.Select(w => Take(w.Id, CellPlan.Command(w.Cell, w.Id.Year, agency, w.Push), places)));
            done.UnionWith(step.Select(w => w.Id).Zip(taken).Where(t => t.Second).Select(t => t.First));
            if (taken.Contains(false))
                break;
        }

        return done;
    }

    private async Task<bool> Take(CellId id, TakePlan command, SemaphoreSlim places)
    {
        await places.WaitAsync();
        try
        {
            return (await grains.GetGrain<IIndicatorYear>(new IndicatorYearKey(key, id.Code, id.Year).ToString()).TakePlan(command)).IsOk;
        }
        catch (Exception failure)
        {
            LogNotTaken(logger, failure, key, id.Code, id.Year);
            return false;
        }
        finally
        {
            places.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Agency}: {Indicator} {Year} has not taken its part of the plan yet.")]
    private static partial void LogNotTaken(ILogger logger, Exception failure, AgencyKey agency, string indicator, int year);
}
