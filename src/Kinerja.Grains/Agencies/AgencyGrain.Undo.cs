using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Imports.Undo;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Agencies;

/// <summary>Applications of imports and how they are taken back: what an application changed lies in a row of its own, and taking it back is a change of the plan like any other.</summary>
internal sealed partial class AgencyGrain : IPlanApplications
{
    /// <inheritdoc/>
    public Task<Outcome<ImportApplication>> GetApplication(string import) => Task.FromResult<Outcome<ImportApplication>>(_row.Value switch
    {
        null => Refusals.NoAgency(),
        var state => state.Applications.Of(import) is { } application ? state.Applications.View(application) : UndoRefusals.NotApplied(),
    });

    /// <inheritdoc/>
    public async Task<Outcome<UndoPreview>> PreviewUndo(string import)
    {
        var undo = await Undo(import);
        if (!undo.IsOk)
            return Outcome.Refused<UndoPreview>(undo.Problems);

        var (state, (application, _, undone)) = (_row.Value!, undo.Value);
        var problems = undone.Plan is { } plan ? PlanRules.Check(plan) : [];
        var frozen = problems.Count == 0 && undone.Plan is not null ? await Frozen(state.Plan, undone.Plan) : null;
        return new UndoPreview
        {
            Application = state.Applications.View(application),
            Revision = state.Revision,
            Plan = undone.Plan,
            Obstacles = undone.Obstacles,
            Problems = frozen is null ? problems : [frozen],
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<ApplyReceipt>> UndoImport(UndoImport command)
    {
        var content = Operations.Fingerprint(new { command.Import });
        UndoneImport? made = null;
        // A retry is answered by what is remembered, whatever has changed since.
        if (_row.Value is { } state && state.Operations.Find(command.OperationId, content) is null)
        {
            if (command.ExpectedRevision is { } expected && expected != state.Revision)
                return Refusals.RevisionConflict(state.Revision);
            var undo = await Undo(command.Import);
            if (!undo.IsOk)
                return Outcome.Refused<ApplyReceipt>(undo.Problems);
            if (undo.Value.Undone.Obstacles.Count > 0)
                return UndoRefusals.Blocked(undo.Value.Undone.Obstacles.Count);
            made = undo.Value;
        }

        var committed = await Commit(command.OperationId, content, command.ExpectedRevision, state => PlanChanges.Undone(state, command, made!, Now));
        if (!committed.IsOk)
            return Outcome.Refused<ApplyReceipt>(committed.Problems);
        await Push();
        return Applied(command.OperationId);
    }

    /// <summary>What the last application of an import would leave behind, with everything that keeps it from going back.</summary>
    private async Task<Outcome<UndoneImport>> Undo(string import)
    {
        if (_row.Value is not { } state)
            return Refusals.NoAgency();
        if (state.Applications.Of(import) is not { } application)
            return UndoRefusals.NotApplied();
        if (UndoRefusals.Of(state.Applications.View(application)) is { } refused)
            return refused;
        var row = Row<AppliedPlanState>(StorageNames.Applied(application.Row!.Value));
        await row.Load();
        if (row.Value is not { } kept || kept.OperationId != application.OperationId || state.Plan is not { } plan)
            return UndoRefusals.NotKept();

        var undone = PlanUndo.Of(kept.Before, kept.After, plan);
        try
        {
            var since = await Task.WhenAll(Signed(plan, undone.Plan, application.At), Reported(plan, undone, application.At));
            return new UndoneImport(application, kept, undone with { Obstacles = [.. undone.Obstacles, .. since.SelectMany(s => s)] });
        }
        catch (Exception failure) when (failure is not Orleans.Storage.InconsistentStateException)
        {
            LogNotAsked(logger, failure, _key);
            return Refusals.FiguresUnavailable();
        }
    }

    /// <summary>Versions that were signed since, of years that would say something else.</summary>
    private async Task<IReadOnlyList<UndoObstacle>> Signed(Plan now, Plan? then, DateTimeOffset since)
    {
        var versions = await _versions.Read();
        return
        [
            .. from year in now.Header.Years
               let signed = versions.Of(year).Signed.LastOrDefault(v => v.At > since)
               where signed is not null && (then?.Header.Years.Contains(year) != true || HashOf(now, year) != Kinerja.Model.Plans.Versions.PlanHash.Of(then.Only(year)))
               select new UndoObstacle(UndoObstacleKind.Signed, "", signed.DocumentNumber, year, By: signed.By, At: signed.At),
        ];
    }

    /// <summary>Figures that were entered since, of indicator-years that would lose their indicator, its meaning or their target.</summary>
    private async Task<IReadOnlyList<UndoObstacle>> Reported(Plan now, UndonePlan undone, DateTimeOffset since)
    {
        using var places = new SemaphoreSlim(PlanPusher.Parallelism);
        var names = now.Indicators.ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);
        var found = await Task.WhenAll(undone.Figures(now).Where(f => KeyText.IsYear(f.Year)).Select(async figure =>
        {
            await places.WaitAsync();
            try
            {
                var entered = await GrainFactory.GetGrain<IIndicatorYear>(new IndicatorYearKey(_key, figure.Indicator, figure.Year).ToString()).GetEntered();
                return entered.Where(e => e.Value.At > since).OrderBy(e => e.Key).Select(e => new UndoObstacle(
                    UndoObstacleKind.Reported, figure.Indicator, names.GetValueOrDefault(figure.Indicator, figure.Indicator), figure.Year, e.Key, e.Value.By, e.Value.At)).ToList();
            }
            finally
            {
                places.Release();
            }
        }));
        return [.. found.SelectMany(f => f)];
    }

    [LoggerMessage(5, LogLevel.Warning, "{Agency}: figures or versions could not be asked what has happened since an import; nothing was undone.")]
    private static partial void LogNotAsked(ILogger logger, Exception failure, AgencyKey agency);
}
