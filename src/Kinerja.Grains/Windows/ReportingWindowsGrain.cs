using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Grains.Windows.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Windows;

/// <summary>The windows of a region, in one row.</summary>
[GrainType("reporting-windows")]
internal sealed class ReportingWindowsGrain : StoredGrain, IReportingWindows
{
    /// <summary>Changes that are kept; the audit has them all.</summary>
    private const int Kept = 50;

    private StoredState<ReportingWindowsState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!RegionCode.TryParse(this.GetPrimaryKeyString(), out var region) || region.Level == RegionLevel.Nation)
            throw new FormatException("Not the code of a region with agencies.");
        _row = Row<ReportingWindowsState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<ReportingWindows> Get() => Task.FromResult(State.Windows);

    /// <inheritdoc/>
    public Task<WindowSettings> GetSettings() => Task.FromResult(new WindowSettings { Windows = State.Windows, Revision = State.Revision, History = State.History });

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Set(SetReportingWindows command)
    {
        var state = State;
        var content = Operations.Fingerprint(new { command.Windows, command.Reason });
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (command.ExpectedRevision is { } expected && expected != state.Revision)
            return Refusals.RevisionConflict(state.Revision);
        if (Problems(command) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);

        var now = Now;
        var change = new WindowChange(command.Windows, command.Reason.Trim(), command.Actor.Id, command.Actor.Name, now);
        await _row.Write(state with
        {
            Revision = state.Revision + 1,
            Windows = command.Windows,
            History = [change, .. state.History.Take(Kept - 1)],
            Operations = state.Operations.With(new(command.OperationId, content, state.Revision + 1, now)),
        });
        return new Receipt(command.OperationId, state.Revision + 1, now);
    }

    private ReportingWindowsState State => _row.Value ?? new();

    private static List<Problem> Problems(SetReportingWindows command)
    {
        List<Problem> problems = [.. command.Windows.Check()];
        if (string.IsNullOrWhiteSpace(command.Reason))
            problems.Add(Refusals.ReasonRequired("reason"));
        else if (command.Reason.Length > Refusals.MaxReason)
            problems.Add(Refusals.TooLong("reason", Refusals.MaxReason));
        return problems;
    }
}
