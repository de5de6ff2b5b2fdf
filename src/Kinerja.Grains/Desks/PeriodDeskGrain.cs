using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Desks.Storage;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks;

/// <summary>The desk of an agency-year: one row, and one for each submission that somebody has looked at.</summary>
[GrainType("desk")]
internal sealed class PeriodDeskGrain(INewsPort news) : StoredGrain, IPeriodDesk
{
    private readonly Dictionary<string, StoredState<ChecksState>> _checks = new(StringComparer.Ordinal);
    private ScorecardKey _key = null!;
    private StoredState<DeskState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ScorecardKey.Parse(this.GetPrimaryKeyString());
        _row = Row<DeskState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<DeskView> Get() => Task.FromResult(new DeskView { Revision = State.Revision, Ready = State.Ready, Windows = State.Windows });

    /// <inheritdoc/>
    public Task<DeskView> GetNews() => Get();

    /// <inheritdoc/>
    public Task<DateOnly?> OpenUntil(Period period) => Task.FromResult(State.Windows.GetValueOrDefault(period) is [var newest, ..] ? newest.Until : null);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> SetReady(SetReady command) =>
        Change(command.OperationId, Operations.Fingerprint(new { kind = "ready", command.Period, command.IsReady, command.Note }), state => DeskRules.Ready(state, command, Now));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> SetWindow(SetWindow command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { kind = "window", command.Period, command.Until, command.Reason }),
        state => DeskRules.Window(state, command, ReportingZone.OfRegion(_key.Agency.Region.Value).LocalDate(Now), Now));

    /// <inheritdoc/>
    public async Task<SampleChecks> GetChecks(Period period, int submission)
    {
        if (!Enum.IsDefined(period) || submission is < 1 or > DeskRules.MaxSubmission)
            return new();
        var state = (await Checks(period, submission)).Value ?? new();
        return new() { Checks = state.Checks, Revision = state.Revision };
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> SetChecks(SetChecks command)
    {
        if (!Enum.IsDefined(command.Period) || command.Submission is < 1 or > DeskRules.MaxSubmission)
            return PeriodRefusals.PeriodInvalid();
        var row = await Checks(command.Period, command.Submission);
        var state = row.Value ?? new();
        var content = Operations.Fingerprint(command.Figures);
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (DeskRules.Checked(state, command, Now) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);
        var (now, revision) = (Now, state.Revision + 1);
        await row.Write(made.Value with { Revision = revision, Operations = state.Operations.With(new(command.OperationId, content, revision, now)) });
        return new Receipt(command.OperationId, revision, now);
    }

    private DeskState State => _row.Value ?? new();

    private async Task<Outcome<Receipt>> Change(string operationId, string content, Func<DeskState, Outcome<DeskState>> make)
    {
        var state = State;
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (make(state) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);
        var (now, revision) = (Now, state.Revision + 1);
        await _row.Write(made.Value with { Revision = revision, Operations = state.Operations.With(new(operationId, content, revision, now)) });
        news.Poke(_key.Agency, new(_key.Year));
        return new Receipt(operationId, revision, now);
    }

    /// <summary>The row of a submission, read once.</summary>
    private async Task<StoredState<ChecksState>> Checks(Period period, int submission)
    {
        var name = StorageNames.Checks(period, submission);
        if (_checks.TryGetValue(name, out var known))
            return known;
        var row = Row<ChecksState>(name);
        await row.Load();
        return _checks[name] = row;
    }
}
