using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
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

    private async Task UntilItWorks(Func<Task> step, object what, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogRetry(logger, e, what);
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

        if (agency.HasModel)
            await Share(grain, agency);
        foreach (var figures in agency.Figures)
            await Report(agency.Key, figures);
    }

    /// <summary>The first version of the shared model of a field, unless it has one.</summary>
    private async Task Publish(SyntheticAffair affair)
    {
        var model = grains.IndicatorModel(affair.Model);
        var content = affair.Slug == SyntheticAffair.Cooperatives ? DemoFiles.Model() : SyntheticModel.Of(affair);
        if ((await model.GetVersion(null)).IsOk)
            return;
        Required(await model.SaveDraft(new SaveModelDraft { OperationId = "contoh-draft", Content = content, Actor = Sample }));
        Required(await model.Publish(new PublishModel { OperationId = "contoh-publish", Change = "Versi pertama, data contoh.", Actor = Sample }));
    }

    /// <summary>Adopts the model of the field and confirms what the product proposes, the way a person does who reads the proposals and agrees.</summary>
    private async Task Share(IAgency grain, SyntheticAgency agency)
    {
        var years = agency.Plan.Header.Years;
        var model = agency.Affair.Model;
        var version = Required(await grains.IndicatorModel(model).GetVersion(null)).Number;
        Required(await grain.AdoptModel(new AdoptModel { OperationId = $"contoh-adopt-{Shape}-{version}", Model = model, Version = version, Years = years, Actor = Sample }));
        var proposals = Required(await grain.GetModels(years[^1])).Proposals.GetValueOrDefault(model, []);
        var links = proposals.Where(p => p is { Own: not null, Grade: not null, Confirmed: null })
            .Select(p => new IndicatorLink { Shared = p.Shared, Own = p.Own!, Grade = p.Grade!.Value, Reason = p.Reason.Id, Conversion = p.Conversion }).ToList();
        if (links.Count > 0)
            Required(await grain.LinkIndicators(new LinkIndicators { OperationId = $"contoh-link-{Shape}-{version}", Model = model, Years = years, Links = links, Actor = Sample }));
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} of the synthetic country could not be loaded yet; trying again.")]
    private static partial void LogRetry(ILogger logger, Exception exception, object what);
}
