using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Imports;

namespace Kinerja.Web.Application.Demo;

/// <summary>
/// Loads the example on first start: Lumajang's own document through the importer, then sample realisations through the commands a user's would take.
/// Every step carries a fixed operation id, so a start that was cut short goes on where it stopped and a later one changes nothing.
/// </summary>
internal sealed partial class DemoLoader(
    IGrainFactory grains, ImportService imports, DemoState state, TimeProvider time, ILogger<DemoLoader> logger) : BackgroundService
{
    private static readonly AgencyKey Lumajang = AgencyKey.Parse("35.08|dinkop-um");
    private static readonly Actor Sample = new("contoh", "Data contoh", IsSample: true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Storage may be slower to come than the site; the example waits for it.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Load(stoppingToken);
                state.Ready = true;
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogRetry(logger, e);
                await Task.Delay(TimeSpan.FromSeconds(2), time, stoppingToken);
            }
        }
    }

    private async Task Load(CancellationToken cancellationToken)
    {
        var agency = grains.Agency(Lumajang);
        var plan = await agency.GetPlan();
        if (!plan.IsOk)
        {
            await Import(agency, cancellationToken);
            plan = await agency.GetPlan();
        }

        await Share(agency, Required(plan).Plan);
        await Report(Required(plan).Plan, cancellationToken);
        LogReady(logger);
    }

    private async Task Import(IAgency agency, CancellationToken cancellationToken)
    {
        await using var document = DemoFiles.Document();
        var source = Required(await UploadReader.Read(document, DemoFiles.DocumentName, cancellationToken));
        var view = Required(await imports.Keep(Lumajang, source, Sample, "demo-keep", cancellationToken));
        Required(await agency.Open(new OpenAgency
        {
            OperationId = "demo-open",
            Name = view.Draft.Plan.Header.Agency ?? "Dinas Koperasi dan Usaha Mikro",
            RegionName = view.Draft.Plan.Header.Region ?? "Kabupaten Lumajang",
            IsSample = true,
            Actor = Sample,
        }));
        ImportAddress.TryParse(view.Record.Id, Lumajang, out var address);
        Required(await imports.Apply(address!, Lumajang, acceptProposals: true, expectedRevision: null, Sample, "demo-apply", cancellationToken));
    }

    /// <summary>
    /// Publishes the shared model of the example's own formulas, adopts it for all years and confirms what is proposed with certainty: the same formula.
    /// </summary>
    private async Task Share(IAgency agency, Plan plan)
    {
        var model = grains.IndicatorModel(DemoFiles.ModelKey);
        if (!(await model.GetVersion(null)).IsOk)
        {
            Required(await model.SaveDraft(new SaveModelDraft { OperationId = "demo-draft-1", Content = DemoFiles.Model(), Actor = Sample }));
            Required(await model.Publish(new PublishModel
            {
                OperationId = "demo-publish-1", Change = "Versi pertama, dari rumus IKU Dinas Koperasi dan Usaha Mikro Kabupaten Lumajang.", Actor = Sample,
            }));
        }

        var years = plan.Header.Years;
        if (Required(await agency.GetModels(years[^1])).Models.Count == 0)
        {
            Required(await agency.AdoptModel(new AdoptModel { OperationId = "demo-adopt", Model = DemoFiles.ModelKey, Version = 1, Years = years, Actor = Sample }));
        }

        var models = Required(await agency.GetModels(years[^1]));
        var same = models.Proposals.GetValueOrDefault(DemoFiles.ModelKey, []).Where(p => p is { Grade: LinkGrade.A, Confirmed: null }).ToList();
        if (same.Count > 0)
        {
            Required(await agency.LinkIndicators(new LinkIndicators
            {
                OperationId = "demo-link",
                Model = DemoFiles.ModelKey,
                Years = years,
                Links = [.. same.Select(p => new IndicatorLink { Shared = p.Shared, Own = p.Own!, Grade = LinkGrade.A, Reason = p.Reason.Id })],
                Actor = Sample,
            }));
        }
    }

    private async Task Report(Plan plan, CancellationToken cancellationToken)
    {
        var components = plan.Indicators.Where(i => i.Level == IndicatorLevel.Component).ToDictionary(i => TextFolding.Fold(i.Name));
        await Parallel.ForEachAsync(
            DemoFiles.Realisations().Where(r => components.ContainsKey(r.Component)),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
            async (row, _) =>
            {
                var component = components[row.Component];
                var cell = grains.IndicatorYear(new IndicatorYearKey(Lumajang, component.Code, row.Year));
                if ((await cell.Pull()).Values.Count > 0)
                {
                    return;
                }

                Required(await cell.Report(new ReportRealisation
                {
                    OperationId = $"demo-{component.Code}-{row.Year}"[..Math.Min(100, component.Code.Length + 10)],
                    Values = [.. row.Quarters.Select(q => new ReportedValue(q.Period, TypedValue.Of(NumberReader.Read(q.Text).Value!.Value), q.Text))],
                    Actor = Sample,
                }));
            });
    }

    private static T Required<T>(Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new InvalidOperationException($"The example was refused: {outcome.Problem.Code}: {outcome.Problem.Message.En}");

    [LoggerMessage(Level = LogLevel.Information, Message = "The Lumajang example is there.")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The example could not be loaded yet; trying again.")]
    private static partial void LogRetry(ILogger logger, Exception exception);
}
