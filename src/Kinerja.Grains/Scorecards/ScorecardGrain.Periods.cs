using Kinerja.Grains.Evidence;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Kinerja.Grains.Scorecards;

/// <summary>
/// The periods of the scorecard on their way. A submission is stored in three steps: <i>submitting</i>, from which on no figure of the period may change; the
/// frozen figures in a row of their own; <i>submitted</i>, which refers to that row. A crash between them is ended by the next activation.
/// </summary>
internal sealed partial class ScorecardGrain : ISubmissions
{
    private static readonly TimeSpan SubmitPause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<(Period, DateTimeOffset), ScorecardView> _frozenViews = [];
    private PeriodStates _periods = null!;
    private IGrainTimer? _submitter;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PeriodState>> GetPeriods()
    {
        var states = new List<PeriodState>();
        foreach (var period in PeriodRules.All)
            states.Add((await Get(period)) is { IsOk: true, Value.State: { } state } ? state : await StateOf(period, []));
        return states;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Period>> GetFrozen() =>
        Task.FromResult<IReadOnlyList<Period>>([.. PeriodRules.All.Where(p => !_periods.Of(p).IsOpen())]);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PeriodState>> GetStanding()
    {
        var states = new List<PeriodState>();
        foreach (var period in PeriodRules.All)
            states.Add(await StateOf(period, []));
        return states;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Problem>> GetObjections(Period period, PeriodAct act, Actor actor) =>
        Task.FromResult(PeriodRules.Check(_periods.State, new() { OperationId = "", Period = period, Act = act, Reason = "-", Actor = actor }));

    /// <inheritdoc/>
    public Task<IReadOnlyList<PeriodTrail>> GetTrails()
    {
        var state = _periods.State;
        return Task.FromResult<IReadOnlyList<PeriodTrail>>([.. PeriodRules.All.Select(p => new PeriodTrail(p, state.Of(p).Status, state.Of(p).History))]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<SubmissionReview>> Review(Period period)
    {
        if (!Enum.IsDefined(period))
            return PeriodRefusals.PeriodInvalid();
        return await Current() is { } refused ? refused : SubmissionReviews.Of(View(period, Now), _periods.State);
    }

    /// <inheritdoc/>
    public async Task<Outcome<FrozenSubmission>> GetFrozen(Period period, int? number)
    {
        if (!Enum.IsDefined(period))
            return PeriodRefusals.PeriodInvalid();
        var submissions = _periods.State.Of(period).Submissions;
        var asked = number ?? submissions.Count;
        if (asked < 1 || asked > submissions.Count)
            return PeriodRefusals.NotFrozen(period);

        var submission = submissions[asked - 1];
        var facts = await _periods.Frozen(period, submission);
        var evidence = await _periods.Evidence(period, submission);
        return new FrozenSubmission
        {
            Period = period,
            Number = asked,
            At = submission.At,
            Hash = submission.Hash,
            IsIntact = FrozenHash.Of(_key, period, facts) == submission.Hash,
            View = FrozenView(period, submission, facts),
            Comments = await _periods.Comments(period, submission),
            Evidence = evidence,
            EvidenceHash = submission.Evidence,
            IsEvidenceIntact = submission.Evidence is null || EvidenceHash.Of(evidence) == submission.Evidence,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Change(ChangePeriod command)
    {
        await End(); // whoever comes, what was begun is ended first
        var state = _periods.State;
        var content = Operations.Fingerprint(new { command.Period, command.Act, command.Reason, command.Comments });
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (command.ExpectedRevision is { } expected && expected != state.Revision)
            return Refusals.RevisionConflict(state.Revision);
        if (PeriodRules.Check(state, command) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);
        return command.Act == PeriodAct.Submit ? await Submit(command, content) : await Step(command, content);
    }

    private async Task<Outcome<Receipt>> Submit(ChangePeriod command, string content)
    {
        if (await Current() is { } unreadable)
            return unreadable;
        if (await SubmitRefusal(command.Period) is { } late)
            return late;
        if (Submissions.Check(View(command.Period, Now), _periods.State, command.Reason, Now) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);
        if (await Announce() is { } refused)
            return refused;

        await _periods.Write(Submissions.Begun(_periods.State, command, content, Now));
        await End();
        return _periods.State.Operations.Find(command.OperationId, content) is { IsOk: true, Value: { } done } && _periods.State.Of(command.Period).Status == PeriodStatus.Submitted
            ? new Receipt(command.OperationId, done.Revision, done.At)
            : PeriodRefusals.NotFrozenNow(_periods.State.Of(command.Period));
    }

    private async Task<Outcome<Receipt>> Step(ChangePeriod command, string content)
    {
        var state = _periods.State;
        if (command.Comments.Count > 0)
        {
            var codes = Submissions.Codes((await _periods.Frozen(command.Period))!);
            if (command.Comments.FirstOrDefault(c => !codes.Contains(c.Indicator)) is { } stray)
                return Refusals.NoIndicator(stray.Indicator) with { Field = "comments" };
        }

        var now = Now;
        var next = Submissions.Stepped(state, command, content, now);
        if (StorageJson.Bytes(next).Length > RowLimits.MaxBytes)
            return PeriodRefusals.TooLarge();
        if (await Announce() is { } refused)
            return refused;
        if (command.Comments.Count > 0)
            await _periods.Comment(command.Period, Operations.Fingerprint(command.Comments), command.Comments);
        await _periods.Write(next);
        TellNews(command.Actor.IsSample);
        return new Receipt(command.OperationId, next.Revision, now);
    }

    /// <summary>People hear of a step after it is stored. What an example does is no news.</summary>
    private void TellNews(bool isSample)
    {
        if (!isSample)
            news.Poke(_key.Agency, new(_key.Year));
    }

    /// <summary>Ends the submission that was begun: pulls every figure, writes in progress included, freezes them, and says that they are submitted.</summary>
    private async Task EndSubmission()
    {
        if (_periods.Pending is not { } period)
            return;

        await Rollup.BeginChange([]);
        await PullAll([ScorecardChild.PlanName]);
        if (Plan is { } plan)
            await PullAll(Rows(plan));

        var facts = Plan is { } current ? new FrozenFacts(current, [.. Rows(current).Select(c => Ledger.Find(c)?.Cell).OfType<CellSnapshot>()]) : null;
        var frozen = new FrozenState { Facts = facts };
        if (facts is null || !Submissions.MayBeFrozen(facts, _periods.State, _key.Year, period) || StorageJson.Bytes(frozen).Length > RowLimits.MaxBytes)
        {
            await _periods.Write(Submissions.Abandoned(_periods.State, period, Now));
        }
        else
        {
            var hash = FrozenHash.Of(_key, period, facts);
            await _periods.Freeze(period, hash, frozen);
            // From here on its evidence cannot change either: whoever adds some asks whether the period is open, and it is not.
            var evidence = await GrainFactory.GetGrain<IEvidence>(new AgencyPeriodKey(_key.Agency, _key.Year, period).ToString()).Freeze();
            if (evidence.Items.Count > 0)
                await _periods.Keep(period, evidence);
            var isSample = _periods.State.Of(period).Pending!.Actor.IsSample;
            await _periods.Write(Submissions.Ended(_periods.State, period, hash, facts, evidence.Items.Count > 0 ? evidence.Hash : null));
            TellNews(isSample);
        }

        _submitter?.Dispose();
        _submitter = null;
    }

    /// <summary>The same on behalf of a caller, who is told that it is on its way when it cannot be ended now.</summary>
    private async Task End()
    {
        try
        {
            await EndSubmission();
        }
        catch (Exception failure) when (failure is not (InconsistentStateException or StorageFailedException))
        {
            LogNotSubmitted(logger, failure, _key);
            EndSubmissionLater();
            throw new StorageFailedException("The submission is stored and on its way, but not all figures could be frozen yet. Repeat it with the same operation id.");
        }
    }

    /// <summary>A submission that was begun is ended without anybody asking.</summary>
    private void EndSubmissionLater() => _submitter ??= this.RegisterGrainTimer(
        async () =>
        {
            try
            {
                await EndSubmission();
            }
            catch (Exception failure) when (failure is not InconsistentStateException)
            {
                LogNotSubmitted(logger, failure, _key);
            }
        },
        new(TimeSpan.Zero, SubmitPause) { KeepAlive = true });

    /// <summary>Whoever shows this scorecard further up is about to see another state.</summary>
    private async Task<Problem?> Announce()
    {
        try
        {
            await Rollup.BeginChange([]);
            return null;
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotSubmitted(logger, failure, _key);
            return Refusals.Unavailable();
        }
    }

    /// <summary>The scorecard with where its period stands; frozen figures in place of today's where there are any.</summary>
    private async Task<ScorecardView> WithState(Period period, ScorecardView live)
    {
        if (await _periods.Frozen(period) is not { } frozen)
            return Marked(live, await StateOf(period, []));

        var then = FrozenView(period, _periods.State.Of(period).Last!, frozen);
        var changes = FrozenViews.Changes(then, frozen, live, code => Ledger.Find(code)?.Cell);
        return Marked(FrozenViews.Beside(then, live), await StateOf(period, changes));
    }

    /// <summary>A step of a period changes what the scorecard shows, so it counts in its revision.</summary>
    private ScorecardView Marked(ScorecardView view, PeriodState state) =>
        view with { State = state, Statuses = PeriodRules.All.ToDictionary(p => p, _periods.Of), Revision = view.Revision + state.Revision };

    /// <summary>What was frozen stays readable when the year has left the plan.</summary>
    private async Task<Outcome<ScorecardView>> FrozenOr(Period period, Problem refusal) =>
        refusal.Kind == ProblemKind.NotFound && await _periods.Frozen(period) is { } facts
            ? Marked(FrozenView(period, _periods.State.Of(period).Last!, facts), await StateOf(period, []))
            : refusal;

    private ScorecardView FrozenView(Period period, SubmissionRecord submission, FrozenFacts facts)
    {
        if (!_frozenViews.TryGetValue((period, submission.At), out var view))
            _frozenViews[(period, submission.At)] = view = FrozenViews.View(facts, _key.Year, period, submission.At);
        return view;
    }

    private async Task<PeriodState> StateOf(Period period, IReadOnlyList<BasisChange> changes)
    {
        var state = _periods.State;
        var record = state.Of(period);
        return Submissions.View(state, period, changes, record.Status == PeriodStatus.Returned ? await _periods.Comments(period, record.Last) : []);
    }

    [LoggerMessage(4, LogLevel.Warning, "A step of a period of scorecard {Scorecard} could not be done yet.")]
    private static partial void LogNotSubmitted(ILogger logger, Exception failure, ScorecardKey scorecard);
}
