using System.Text.Json;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Tenants.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Tenants;

/// <summary>The life of a tenant, a step at a time.</summary>
[GrainType("tenant")]
internal sealed partial class TenantGrain(ILogger<TenantGrain> logger) : StoredGrain, ITenant, ITellsChanges
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private const int MinReason = 3;
    private const int Kept = 100;

    private AgencyKey _key = null!;
    private StoredState<TenantState> _row = null!;
    private IGrainTimer? _later;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<TenantState>(StorageNames.State);
        await _row.Load();
        TellLater(TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public Task<TenantStatus> GetStatus() => Task.FromResult(_row.Value?.Status is { } status and not TenantStatus.Unasked ? status : TenantStatus.Active);

    /// <inheritdoc/>
    public Task<TenantView> Get() => Task.FromResult(_row.Value is { } state ? new TenantView { Status = state.Status, Steps = state.Steps, Revision = state.Revision } : new());

    /// <inheritdoc/>
    public Task<TenantView> Inspect() => Get();

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Advance(ChangeTenant command) => Change(command, command.Act is TenantAct.Request or TenantAct.Withdraw or TenantAct.Provision or TenantAct.Activate);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Close(ChangeTenant command) => Change(command, command.Act is TenantAct.Close);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Judge(ChangeTenant command) => Change(command, command.Act is TenantAct.Suspend or TenantAct.Resume or TenantAct.Close or TenantAct.Export or TenantAct.Delete);

    /// <inheritdoc/>
    public (string Before, string After)? ChangeBy(string operationId)
    {
        if (_row.Value is not { } state || state.Operations.LastOrDefault(o => o.Id == operationId) is not { } operation)
            return null;
        // Each step is one revision.
        var at = state.Steps.Count - 1 - (int)(state.Revision - operation.Revision);
        return at < 0 ? null : (Text(at == 0 ? TenantStatus.Active : state.Steps[at - 1].To), Text(state.Steps[at].To));

        static string Text(TenantStatus status) => JsonSerializer.Serialize(new { status }, StorageJson.Options);
    }

    private async Task<Outcome<Receipt>> Change(ChangeTenant command, bool isAllowed)
    {
        if (!isAllowed)
            return TenantRefusals.ActNotAllowed();
        var before = _row.Value;
        var content = Operations.Fingerprint(new { command.Act, command.Reason });
        if ((before?.Operations).Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (command.ExpectedRevision is { } expected && expected != (before?.Revision ?? 0))
            return Refusals.RevisionConflict(before?.Revision ?? 0);
        if (TenantRules.Next(before?.Status, command.Act) is not { } status)
            return TenantRefusals.Status();
        var reason = command.Reason?.Trim();
        var judged = command.Act is TenantAct.Suspend or TenantAct.Resume or TenantAct.Close or TenantAct.Export or TenantAct.Delete;
        if (judged && (reason?.Length ?? 0) < MinReason)
            return Refusals.ReasonRequired("reason");
        if (reason?.Length > Refusals.MaxReason)
            return Refusals.TooLong("reason", Refusals.MaxReason);

        var now = Now;
        var state = before ?? new();
        var next = state with
        {
            Revision = state.Revision + 1,
            Status = status,
            Steps = [.. state.Steps.Skip(Math.Max(0, state.Steps.Count + 1 - Kept)), new(command.Act, status, reason, command.Actor.Name, now, command.Actor.Id)],
            IsUntold = state.IsUntold || (judged && status != before?.Status), // a registration lists what it opens by itself
            Operations = state.Operations.With(new(command.OperationId, content, state.Revision + 1, now)),
        };
        await _row.Write(next);
        await Tell();
        return new Receipt(command.OperationId, next.Revision, now);
    }

    /// <summary>Tells the directory where it stands. What counts is stored already; what could not be told is told later, at the latest when the grain is next used.</summary>
    private async Task Tell()
    {
        _later?.Dispose();
        _later = null;
        try
        {
            if (_row.Value is not { IsUntold: true } state)
                return;
            await GrainFactory.GetGrain<IDirectory>(_key.Region.Value).Mark(_key.Code, state.Status);
            await _row.Write(state with { IsUntold = false });
        }
        catch (Exception failure)
        {
            LogNotTold(logger, failure, _key);
            if (!Ending.IsCompleted)
                TellLater(Retry);
        }
    }

    private void TellLater(TimeSpan wait)
    {
        if (_row.Value is { IsUntold: true })
            _later ??= this.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(wait, Retry) { KeepAlive = true });
    }

    [LoggerMessage(1, LogLevel.Information, "The directory could not be told where {Agency} stands; that is done later.")]
    private static partial void LogNotTold(ILogger logger, Exception failure, AgencyKey agency);
}
