using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Scorecards;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Agencies;

/// <summary>
/// An agency. The plan's truth is here: a change is stored first, together with the list of indicator-years that have not heard of it, and pushed then.
/// The list is worked off by the command itself, by <see cref="ContinueApply"/>, by a timer, and after a crash by a reminder.
/// </summary>
[GrainType("agency")]
internal sealed partial class AgencyGrain(IOptions<PushOptions> push, ILogger<AgencyGrain> logger) : StoredGrain, IAgency, IRemindable
{
    private AgencyKey _key = null!;
    private StoredState<AgencyState> _row = null!;
    private (AgencyState State, PlanCells Cells)? _cells;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<AgencyState>(StorageNames.State);
        _pusher = new(GrainFactory, _key, logger);
        _versions = new(Row<VersionsState>(StorageNames.Versions), Row<VersionState>);
        _reminder = new(this, PushReminderName, push.Value.Reminder, logger);
        await _row.Load();
        PushLater();
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Open(OpenAgency command)
    {
        var content = Operations.Fingerprint(new { command.Name, command.RegionName, command.TimeZone, command.IsSample });
        if ((_row.Value?.Operations).Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (AgencyRules.Check(_key, command) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);
        if (_row.Value is { } open)
        {
            return AgencyRules.IsSame(_key, open, command)
                ? new Receipt(command.OperationId, open.Revision, Now, Replayed: true)
                : AgencyRules.Exists(open);
        }

        var state = AgencyRules.Opened(_key, command) with { Operations = [new(command.OperationId, content, 1, Now)] };
        if (!await List(state))
            return Refusals.Unavailable();
        await _row.Write(state);
        return new Receipt(command.OperationId, state.Revision, Now);
    }

    /// <inheritdoc/>
    public Task<Outcome<AgencyProfile>> GetProfile() =>
        Task.FromResult<Outcome<AgencyProfile>>(_row.Value is { } state ? AgencyViews.Profile(_key, state) : Refusals.NoAgency());

    /// <inheritdoc/>
    public Task<Outcome<AgencyPlan>> GetPlan() => Task.FromResult<Outcome<AgencyPlan>>(_row.Value switch
    {
        null => Refusals.NoAgency(),
        { Plan: null } => Refusals.NoPlan(),
        var state => AgencyViews.Plan(_key, state),
    });

    /// <inheritdoc/>
    public Task<Outcome<YearPlan>> GetYear(int year) => Task.FromResult<Outcome<YearPlan>>(_row.Value switch
    {
        null => Refusals.NoAgency(),
        { Plan: null } => Refusals.NoPlan(),
        { Plan: { } plan } when !plan.Header.Years.Contains(year) => Refusals.NoPlanForYear(year),
        var state => AgencyViews.Year(_key, state, year),
    });

    /// <inheritdoc/>
    public Task<TakePlan?> GetCell(string indicator, int year) => Task.FromResult(
        _row.Value is { Plan: not null } state && Cells(state).Lazy(new(year, indicator)) is { } cell
            ? CellPlan.Command(cell, year, state, new() { OperationId = state.Applied ?? "", Actor = new("", ""), Cells = PlanPush.ByYear([]) })
            : null);

    /// <inheritdoc/>
    public async Task<Outcome<ApplyReceipt>> ApplyPlan(ApplyPlan command)
    {
        var content = Operations.Fingerprint(new { command.Import, command.Plan });
        var committed = await Commit(command.OperationId, content, command.ExpectedRevision, state => PlanChanges.Replaced(state, command, Now));
        if (!committed.IsOk)
            return Outcome.Refused<ApplyReceipt>(committed.Problems);
        await Push();
        return Applied(command.OperationId);
    }

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> SetTargets(SetTargets command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { command.Indicator, command.Year, command.Targets, command.Reason }),
        command.ExpectedRevision,
        state => PlanChanges.WithTargets(state, command));

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> SetPlanTargets(SetPlanTargets command)
    {
        var wantsReason = _row.Value is { Plan: not null } state && await WantsReason(state, command.Year);
        return await Change(
            command.OperationId,
            Operations.Fingerprint(new { command.Year, command.Cells, command.Reason }),
            command.ExpectedRevision,
            state => PlanChanges.WithTargets(state, command, wantsReason));
    }

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> AddIndicator(AddIndicator command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { command.Card, command.Reason }),
        command.ExpectedRevision,
        state => PlanChanges.WithIndicator(state, command));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> UpdateCard(UpdateCard command) => Change(
        command.OperationId,
        Operations.Fingerprint(command with { OperationId = "", Actor = new("", ""), ExpectedRevision = null }),
        command.ExpectedRevision,
        state => PlanChanges.WithCard(state, command));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> UpdateWording(UpdateWording command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { command.Kind, command.Code, command.Name, command.Number, command.Reason }),
        command.ExpectedRevision,
        state => PlanChanges.WithWording(state, command));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> DecideFinding(DecideFinding command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { command.Finding, command.Kind, command.Reason, command.Corrections }),
        command.ExpectedRevision,
        state => PlanChanges.WithDecision(state, command, Now));

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> AdoptModel(AdoptModel command)
    {
        var content = Operations.Fingerprint(new { command.Model, command.Version, command.Years });
        if (!ModelRules.IsCode(command.Model))
            return ModelRefusals.NoModel();
        // A retry is answered by what is remembered, whatever became of the model.
        var known = _row.Value is { } state && state.Operations.Find(command.OperationId, content) is not null;
        var version = known ? null : await GrainFactory.GetGrain<IIndicatorModel>(command.Model).GetVersion(command.Version);
        return version is { IsOk: false }
            ? Outcome.Refused<Receipt>(version.Problems)
            : await Change(command.OperationId, content, command.ExpectedRevision, now => ModelChanges.Adopted(now, command, version!.Value!));
    }

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> LinkIndicators(LinkIndicators command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { command.Model, command.Years, command.Links, command.Unlink }),
        command.ExpectedRevision,
        state => ModelChanges.Linked(state, command));

    /// <inheritdoc/>
    public Task<Outcome<AgencyModels>> GetModels(int year) => Task.FromResult<Outcome<AgencyModels>>(_row.Value switch
    {
        null => Refusals.NoAgency(),
        { Plan: null } => Refusals.NoPlan(),
        { Plan: { } plan } when !plan.Header.Years.Contains(year) => Refusals.NoPlanForYear(year),
        var state => ModelChanges.Proposals(state, year),
    });

    /// <summary>A command that answers when all indicator-years have taken their part.</summary>
    private async Task<Outcome<Receipt>> Change(string operationId, string content, long? expected, Func<AgencyState, Outcome<AgencyChange>> make)
    {
        var committed = await Commit(operationId, content, expected, make);
        if (!committed.IsOk)
            return committed;

        while (_row.Value!.Pushes.Any(p => p.OperationId == operationId))
        {
            // The plan is stored, but a figure that somebody looks at now may not show it: no acknowledgement until a retry finds everything pushed.
            if (await Push() == 0)
                throw new StorageFailedException("The change is stored and on its way, but not all figures have taken it. Repeat it with the same operation id.");
        }

        return committed;
    }

    /// <summary>Stores what a command makes of the agency. A retry finds it stored and changes nothing.</summary>
    private async Task<Outcome<Receipt>> Commit(string operationId, string content, long? expected, Func<AgencyState, Outcome<AgencyChange>> make)
    {
        if (_row.Value is not { } state)
            return Refusals.NoAgency();
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (expected is { } revision && revision != state.Revision)
            return Refusals.RevisionConflict(state.Revision);
        if (make(state) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);
        if (await Frozen(state.Plan, made.Value.Plan) is { } frozen)
            return frozen;

        var now = Now;
        var (next, cells) = PlanChanges.Commit(state, state.Plan is null ? null : Cells(state), made.Value, new(operationId, content, 0, now));
        if (StorageJson.Bytes(next).Length > RowLimits.MaxBytes)
            return AgencyRules.TooLarge();
        if (made.Value.ChangesCascade && await Announce(state, next) is { } refused)
            return refused;
        if (next.Pending > 0 && await Remind() is { } notReminded)
            return notReminded;
        if (made.Value.Kept is { } kept)
        {
            // Nothing refers to this row yet: a crash between the two leaves the agency as it was.
            var row = Row<AppliedPlanState>(StorageNames.Applied(kept.Row));
            await row.Load();
            await row.Write(kept.State);
        }

        await _row.Write(next);
        _cells = (next, cells);
        return new Receipt(operationId, next.Revision, now);
    }

    /// <summary>Lists the agency in its region before it exists: the list may name one too many for a moment, and never misses one.</summary>
    private async Task<bool> List(AgencyState state)
    {
        try
        {
            await GrainFactory.GetGrain<IDirectory>(_key.Region.Value).Put(new(_key.Code, state.Name, "", TenantStatus.Active));
            return true;
        }
        catch (Exception failure)
        {
            LogNotListed(logger, failure, _key);
            return false;
        }
    }

    /// <summary>Marks the scorecards of all years that had or will have a plan.</summary>
    private async Task<Problem?> Announce(AgencyState before, AgencyState after)
    {
        try
        {
            var years = (before.Plan?.Header.Years ?? []).Union(after.Plan?.Header.Years ?? []);
            await Task.WhenAll(years.Select(y => GrainFactory.GetGrain<IScorecard>(new ScorecardKey(_key, y).ToString()).BeginChange([ScorecardChild.PlanName], [])));
            return null;
        }
        catch (Exception failure)
        {
            LogNotAnnounced(logger, failure, _key);
            return Refusals.Unavailable();
        }
    }

    private PlanCells Cells(AgencyState state)
    {
        if (_cells is { } known && ReferenceEquals(known.State, state))
            return known.Cells;
        var cells = new PlanCells(state);
        _cells = (state, cells);
        return cells;
    }

    [LoggerMessage(4, LogLevel.Warning, "{Agency} could not be listed in its region; nothing was written.")]
    private static partial void LogNotListed(ILogger logger, Exception failure, AgencyKey agency);

    [LoggerMessage(1, LogLevel.Warning, "Scorecards of {Agency} could not be marked; nothing was written.")]
    private static partial void LogNotAnnounced(ILogger logger, Exception failure, AgencyKey agency);
}
