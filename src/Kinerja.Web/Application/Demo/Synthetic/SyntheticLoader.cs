using System.Globalization;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Values;
using static Kinerja.Web.Application.Demo.SampleSteps;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>
/// Loads the synthetic country through the commands a user's would take. Every step carries an operation id made from what it is about, so a load that was
/// cut short goes on where it stopped and the same load again changes nothing. Everything is marked as sample data.
/// </summary>
internal sealed partial class SyntheticLoader(IGrainFactory grains, SyntheticOptions options, SyntheticProgress progress, TimeProvider time, ILogger<SyntheticLoader> logger)
{
    // Same shape, same operations: another shape is another load over the first.
    private readonly SampleSteps _steps = new(
        grains, string.Create(CultureInfo.InvariantCulture, $"contoh-{options.Seed}-{options.Indicators}-{options.Years}-{options.LastYear}"));

    /// <summary>Loads whatever is not there yet, trying again while storage or the cluster does not answer.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        using var samples = Callers.Use(Caller.Service(ServiceNames.Samples));
        var country = new SyntheticCountry(options);
        var agencies = country.Agencies().ToList();
        progress.Total = agencies.Count;
        foreach (var affair in country.Affairs)
            await UntilItWorks(() => Publish(affair), affair.Model, cancellationToken);
        await Parallel.ForEachAsync(
            agencies,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            async (agency, token) =>
            {
                await UntilItWorks(() => Load(agency), agency.Key, token);
                if (progress.Add() is var done && (done % 100 == 0 || done == agencies.Count))
                    LogProgress(logger, done, agencies.Count);
            });
    }

    private Task UntilItWorks(Func<Task> step, object what, CancellationToken cancellationToken) =>
        SampleRetry.UntilItWorks(step, e => LogRetry(logger, e, what), time, cancellationToken);

    private Task Publish(SyntheticAffair affair) => _steps.Publish(
        affair.Model, affair.Slug == SyntheticAffair.Cooperatives ? DemoFiles.Model() : SyntheticModel.Of(affair), "Versi pertama, data contoh.");

    private async Task Load(SyntheticAgency agency)
    {
        var grain = grains.Agency(agency.Key);
        Required(await grain.Open(new OpenAgency
        {
            OperationId = "contoh-open",
            Name = agency.Affair.Agency,
            RegionName = agency.Region.Name,
            TimeZone = agency.Region.Zone.Id,
            IsSample = true,
            Actor = SamplePeople.Operator,
        }));
        var receipt = Required(await grain.ApplyPlan(new ApplyPlan
        {
            OperationId = _steps.Operation("plan"), Plan = agency.Plan, Import = "contoh", DocumentName = "Data contoh", Actor = SamplePeople.Operator,
        }));
        while (receipt.Remaining > 0)
            receipt = Required(await grain.ContinueApply());

        if (agency.HasModel)
            await _steps.Adopt(agency.Key, agency.Affair.Model, agency.Plan.Header.Years, _ => true);
        foreach (var figures in agency.Figures)
        {
            await _steps.Report(
                new IndicatorYearKey(agency.Key, figures.Component, figures.Year), [.. figures.Quarters.Select(q => new ReportedValue(q.Quarter, TypedValue.Of(q.Value)))]);
        }

        await Task.WhenAll(agency.Periods.GroupBy(p => p.Year).Select(year => _steps.Take(agency.Key, year)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Synthetic country: {Done} of {Total} agencies are there.")]
    private static partial void LogProgress(ILogger logger, int done, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} of the synthetic country could not be loaded yet; trying again.")]
    private static partial void LogRetry(ILogger logger, Exception exception, object what);
}
