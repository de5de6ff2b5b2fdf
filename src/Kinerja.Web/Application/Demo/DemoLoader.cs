using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Imports;
using static Kinerja.Web.Application.Demo.SampleSteps;

namespace Kinerja.Web.Application.Demo;

/// <summary>
/// Loads the example on first start: Lumajang's own document through the importer, then sample realisations and their way through the periods, by the commands
/// a user's would take. Every step carries a fixed operation id, so a start that was cut short goes on where it stopped and a later one changes nothing.
/// </summary>
internal sealed partial class DemoLoader(
    IGrainFactory grains, ImportService imports, PlanImports plans, UploadReader uploads, DemoState state, TimeProvider time, ILogger<DemoLoader> logger) : BackgroundService
{
    /// <summary>Key of the example.</summary>
    public const string Agency = "35.08|dinkop-um";

    private static readonly AgencyKey Lumajang = AgencyKey.Parse(Agency);

    private readonly SampleSteps _steps = new(grains, "demo");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var samples = Callers.Use(Caller.Service(ServiceNames.Samples));
        await SampleRetry.UntilItWorks(() => Load(stoppingToken), e => LogRetry(logger, e), time, stoppingToken);
        state.Ready = true;
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

        var loaded = Required(plan).Plan;
        await _steps.Publish(DemoFiles.ModelKey, DemoFiles.Model(), "Versi pertama, dari rumus IKU Dinas Koperasi dan Usaha Mikro Kabupaten Lumajang.");
        // Confirmed is what is certain: the same formula.
        await _steps.Adopt(Lumajang, DemoFiles.ModelKey, loaded.Header.Years, proposal => proposal.Grade == LinkGrade.A);
        await Report(loaded, cancellationToken);
        await Task.WhenAll(Periods(loaded.Header.Years).GroupBy(p => p.Year).Select(year => _steps.Take(Lumajang, year)));
        LogReady(logger);
    }

    private async Task Import(IAgency agency, CancellationToken cancellationToken)
    {
        await using var document = DemoFiles.Document();
        var source = Required(await uploads.Read(document, DemoFiles.DocumentName, cancellationToken));
        var view = Required(await imports.Keep(Lumajang, source, SamplePeople.Operator, "demo-keep", cancellationToken));
        Required(await agency.Open(new OpenAgency
        {
            OperationId = "demo-open",
            Name = view.Draft.Plan.Header.Agency ?? "Dinas Koperasi dan Usaha Mikro",
            RegionName = view.Draft.Plan.Header.Region ?? "Kabupaten Lumajang",
            IsSample = true,
            Actor = SamplePeople.Operator,
        }));
        ImportAddress.TryParse(view.Record.Id, Lumajang, out var address);
        Required(await plans.Apply(address!, Lumajang, acceptProposals: true, expectedRevision: null, SamplePeople.Operator, "demo-apply", cancellationToken));
    }

    private async Task Report(Plan plan, CancellationToken cancellationToken)
    {
        var components = plan.Indicators.Where(i => i.Level == IndicatorLevel.Component).ToDictionary(i => TextFolding.Fold(i.Name));
        await Parallel.ForEachAsync(
            DemoFiles.Realisations().Where(r => components.ContainsKey(r.Component)),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
            async (row, _) =>
            {
                var cell = new IndicatorYearKey(Lumajang, components[row.Component].Code, row.Year);
                if ((await grains.IndicatorYear(cell).Pull()).Values.Count == 0)
                    await _steps.Report(cell, [.. row.Quarters.Select(q => new ReportedValue(q.Period, TypedValue.Of(NumberReader.Read(q.Text).Value!.Value), q.Text))]);
            });
    }

    /// <summary>
    /// The base year is not reported under this plan and stays open; what lies between has been published; of the last year the first quarter. The second one
    /// lacks a figure: who tries the example goes on from there.
    /// </summary>
    private static IEnumerable<SamplePeriod> Periods(IReadOnlyList<int> years) =>
    [
        .. from year in years.Skip(1).SkipLast(1) from period in Enum.GetValues<Period>() select new SamplePeriod(year, period, PeriodStatus.Published),
        new(years[^1], Period.Tw1, PeriodStatus.Published),
    ];

    [LoggerMessage(Level = LogLevel.Information, Message = "The Lumajang example is there.")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The example could not be loaded yet; trying again.")]
    private static partial void LogRetry(ILogger logger, Exception exception);
}
