using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Kinerja.Grains.Indicators;

/// <summary>
/// One indicator in one year. Every change is one turn: check the operation id and the revision, mark the scorecards that show it or anything that reads
/// it, write the row, answer. A crash anywhere leaves at worst a mark too many.
/// </summary>
[GrainType("indicator-year")]
internal sealed partial class IndicatorYearGrain(ILogger<IndicatorYearGrain> logger) : StoredGrain, IIndicatorYear, ITellsChanges
{
    private readonly FigureMemory _figures = new();
    private IndicatorYearKey _key = null!;
    private StoredState<IndicatorYearState> _row = null!;
    private HistoryPages _history = null!;
    private CellInputs _inputs = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = IndicatorYearKey.Parse(this.GetPrimaryKeyString());
        _row = Row<IndicatorYearState>(StorageNames.State);
        _history = new(Row<HistoryPageState>);
        _inputs = new(GrainFactory, _key);
        return _row.Load();
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> TakePlan(TakePlan command)
    {
        var state = _row.Value ?? new();
        var isOld = command.PlanRevision <= state.PlanRevision;
        var next = isOld ? state : IndicatorYearChanges.WithPlan(state, command, _key.Year);
        if (await Announce(IndicatorYearChanges.Marks(_key, state, next), []) is { } refused)
            return refused;
        if (isOld)
            return new Receipt(command.OperationId, state.Revision, Now, Replayed: true);

        var entries = IndicatorYearChanges.PlanHistory(state, next, command, Now);
        await _row.Write(await _history.Append(next, entries));
        return new Receipt(command.OperationId, next.Revision, Now);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ReportReceipt>> Report(ReportRealisation command)
    {
        var state = _row.Value ?? new();
        var content = Operations.Fingerprint(command.Values);
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? await Replay(state, known.Value) : known.Problem;
        if ((state.Card ?? (await LazyCell())?.Card) is null)
            return Refusals.NoIndicator(_key.Indicator);
        if (command.ExpectedRevision is { } expected && expected != state.Revision)
            return Refusals.RevisionConflict(state.Revision);
        if (ReportRules.Check(command, isDerived: state.Inputs.Count > 0) is { Count: > 0 } problems)
            return Outcome.Refused<ReportReceipt>(problems);

        var now = Now;
        var next = IndicatorYearChanges.WithValues(state, command, content, now);
        if (await Announce(IndicatorYearChanges.Marks(_key, state, next), [.. command.Values.Select(v => v.Period)]) is { } refused)
            return refused;

        var entries = IndicatorYearChanges.ReportHistory(state, next, command, now);
        await _row.Write(await _history.Append(next, entries));
        return new ReportReceipt(new(command.OperationId, next.Revision, now), next.Sequence + entries.Count);
    }

    /// <inheritdoc/>
    public async Task<CellSnapshot> Pull()
    {
        var state = _row.Value ?? new();
        var cell = IndicatorYearChanges.Snapshot(_key, state);
        if (state.Card is null && !CellInputs.IsWithinPull && await LazyCell() is { } plan)
            cell = IndicatorYearChanges.Snapshot(_key, IndicatorYearChanges.WithPlan(state, plan, _key.Year)) with { Revision = state.Revision };
        return cell with { Inputs = await _inputs.Pull(state) };
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<Period, EnteredValue>> GetEntered() => Task.FromResult(_row.Value?.Values ?? new Dictionary<Period, EnteredValue>());

    /// <inheritdoc/>
    public async Task<Outcome<IndicatorFigure>> GetFigure(Period period)
    {
        try
        {
            var cell = await Pull();
            return cell.Card is null ? Refusals.NoIndicator(_key.Indicator) : _figures.Figure(cell, period, Now);
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogUnreadable(logger, failure, _key);
            return Refusals.FiguresUnavailable();
        }
    }

    /// <inheritdoc/>
    public Task<HistoryPage> GetHistory(long? before) => _history.Read(_row.Value, before);

    /// <inheritdoc/>
    (string Before, string After)? ITellsChanges.ChangeBy(string operationId) => IndicatorYearChanges.ChangeBy(_row.Value, operationId);

    /// <summary>
    /// Marks the scorecards, and asks that of the year whether these periods are open. Null when they are and every mark is stored; otherwise nothing may be
    /// written.
    /// </summary>
    private async Task<Problem?> Announce(IReadOnlyDictionary<int, IReadOnlyList<string>> marks, IReadOnlyList<Period> periods)
    {
        try
        {
            var calls = marks.Keys.Union(periods.Count > 0 ? [_key.Year] : []).Select(year => GrainFactory
                .GetGrain<IScorecard>(new ScorecardKey(_key.Agency, year).ToString())
                .BeginChange(marks.GetValueOrDefault(year) ?? [], year == _key.Year ? periods : []));
            return (await Task.WhenAll(calls)).OfType<Problem>().FirstOrDefault();
        }
        catch (Exception failure)
        {
            LogNotAnnounced(logger, failure, _key);
            return Refusals.Unavailable();
        }
    }

    /// <summary>
    /// A retry. The marks are made again: the first attempt may have lost its answer, and a scorecard may have looked here before the row was known to hold
    /// the change.
    /// </summary>
    private async Task<Outcome<ReportReceipt>> Replay(IndicatorYearState state, StoredOperation operation) =>
        await Announce(IndicatorYearChanges.Marks(_key, state, state), []) is { } refused
            ? refused
            : new ReportReceipt(operation.Replay(), operation.Number);

    /// <summary>The agency's plan for an individual indicator, whose card is not kept here; null when the plan does not hold it.</summary>
    private Task<TakePlan?> LazyCell() => GrainFactory.GetGrain<IAgency>(_key.Agency.ToString()).GetCell(_key.Indicator, _key.Year);

    [LoggerMessage(1, LogLevel.Warning, "Marks for {Cell} could not be stored; nothing was written.")]
    private static partial void LogNotAnnounced(ILogger logger, Exception failure, IndicatorYearKey cell);

    [LoggerMessage(2, LogLevel.Warning, "Inputs of {Cell} could not be read.")]
    private static partial void LogUnreadable(ILogger logger, Exception failure, IndicatorYearKey cell);
}
