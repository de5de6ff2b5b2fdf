using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Tenants.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Tenants;

/// <summary>The life of a tenant, a step at a time.</summary>
[GrainType("tenant")]
internal sealed class TenantGrain : StoredGrain, ITenant
{
    private const int MinReason = 3;
    private const int Kept = 100;

    private StoredState<TenantState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<TenantState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<TenantStatus> GetStatus() => Task.FromResult(_row.Value?.Status ?? TenantStatus.Active);

    /// <inheritdoc/>
    public Task<TenantView> Get() => Task.FromResult(_row.Value is { } state ? new TenantView { Status = state.Status, Steps = state.Steps, Revision = state.Revision } : new());

    /// <inheritdoc/>
    public Task<TenantView> Inspect() => Get();

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Advance(ChangeTenant command) => Change(command, command.Act is TenantAct.Request or TenantAct.Provision or TenantAct.Activate);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Close(ChangeTenant command) => Change(command, command.Act is TenantAct.Close);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Judge(ChangeTenant command) => Change(command, command.Act is TenantAct.Suspend or TenantAct.Resume or TenantAct.Close);

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
        if (command.Act is TenantAct.Suspend or TenantAct.Resume or TenantAct.Close && (reason?.Length ?? 0) < MinReason)
            return Refusals.ReasonRequired("reason");
        if (reason?.Length > Refusals.MaxReason)
            return Refusals.TooLong("reason", Refusals.MaxReason);

        var now = Now;
        var state = before ?? new();
        var next = state with
        {
            Revision = state.Revision + 1,
            Status = status,
            Steps = [.. state.Steps.Skip(Math.Max(0, state.Steps.Count + 1 - Kept)), new(command.Act, status, reason, command.Actor.Name, now)],
            Operations = state.Operations.With(new(command.OperationId, content, state.Revision + 1, now)),
        };
        await _row.Write(next);
        return new Receipt(command.OperationId, next.Revision, now);
    }
}
