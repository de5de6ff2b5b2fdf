using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>
/// Loads the synthetic country through the commands a user's would take. Every step carries an operation id made from what it is about, so a load that was
/// cut short goes on where it stopped and the same load again changes nothing. Everything is marked as sample data.
/// </summary>
internal sealed partial class SyntheticLoader(IGrainFactory grains, SyntheticOptions options, SyntheticProgress progress, TimeProvider time, ILogger<SyntheticLoader> logger)
{
    private static readonly Actor Sample = new("contoh", "Data contoh", IsSample: true);

    /// <summary>Loads whatever is not there yet, trying again while storage or the cluster does not answer.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        var agencies = new SyntheticCountry(options).Agencies().ToList();
        progress.Total = agencies.Count;
        await Parallel.ForEachAsync(
            agencies,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            async (agency, token) =>
            {
                await UntilItWorks(agency, token);
                if (progress.Add() is var done && (done % 100 == 0 || done == agencies.Count))
                    LogProgress(logger, done, agencies.Count);
            });
    }

    private async Task UntilItWorks(SyntheticAgency agency, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await Load(agency);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogRetry(logger, e, agency.Key);
                await Task.Delay(TimeSpan.FromSeconds(2), time, cancellationToken);
            }
        }
    }

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
            Actor = Sample,
        }));
        var receipt = Required(await grain.ApplyPlan(new ApplyPlan
        {
            OperationId = $"contoh-plan-{Shape}", Plan = agency.Plan, Import = "contoh", DocumentName = "Data contoh", Actor = Sample,
        }));
        while (receipt.Remaining > 0)
            receipt = Required(await grain.ContinueApply());

        foreach (var figures in agency.Figures)
            await Report(agency.Key, figures);
    }

    private async Task Report(AgencyKey agency, SyntheticFigures figures) =>
        Required(await grains.IndicatorYear(new IndicatorYearKey(agency, figures.Component, figures.Year)).Report(new ReportRealisation
        {
            OperationId = $"contoh-{Shape}",
            Values = [.. figures.Quarters.Select(q => new ReportedValue(q.Quarter, TypedValue.Of(q.Value)))],
            Actor = Sample,
        }));

    /// <summary>Same shape, same operations: another shape is another load over the first.</summary>
    private string Shape => string.Create(CultureInfo.InvariantCulture, $"{options.Seed}-{options.Indicators}-{options.Years}-{options.LastYear}");

    private static T Required<T>(Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new InvalidOperationException($"The synthetic country was refused: {outcome.Problem.Code}: {outcome.Problem.Message.En}");

    [LoggerMessage(Level = LogLevel.Information, Message = "Synthetic country: {Done} of {Total} agencies are there.")]
    private static partial void LogProgress(ILogger logger, int done, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Synthetic agency {Agency} could not be loaded yet; trying again.")]
    private static partial void LogRetry(ILogger logger, Exception exception, AgencyKey agency);
}
