using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.SingleSignOn.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.SingleSignOn;

/// <summary>The settings of the provider of one scope.</summary>
[GrainType("single-sign-on")]
internal sealed class SingleSignOnGrain : StoredGrain, ISingleSignOn, ITellsChanges
{
    private const int MaxResult = 40;

    private StoredState<SingleSignOnState> _row = null!;
    private (string Operation, string Before, string After)? _change;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!SingleSignOnScopes.IsValid(this.GetPrimaryKeyString()))
            throw new FormatException("Not a scope with a provider.");
        _row = Row<SingleSignOnState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<ProviderView> Get()
    {
        var state = State;
        return Task.FromResult(new ProviderView
        {
            Settings = state.Settings, HasSecret = state.Secret is not null, By = state.By, At = state.At, Try = state.Try, Revision = state.Edition,
        });
    }

    /// <inheritdoc/>
    public Task<Provider?> Find() => Task.FromResult(State is { Settings: { IsOn: true } settings } state ? new Provider(settings, state.Secret) : null);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Save(SaveProvider command) => Change(
        command.OperationId, Operations.Fingerprint(new { kind = "save", command.Settings, command.SecretMark, command.ForgetSecret }), state =>
        {
            if (command.ExpectedRevision != state.Edition)
                return Refusals.RevisionConflict(state.Edition);
            if (ProviderRules.Check(state, command) is { Count: > 0 } problems)
                return Outcome.Refused<SingleSignOnState>(problems);
            return state with
            {
                Edition = state.Edition + 1, Settings = command.Settings, Secret = command.ForgetSecret ? null : command.ProtectedSecret ?? state.Secret, By = command.Actor.Name, At = Now,
            };
        });

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> NoteTry(NoteProviderTry command) => Change(
        command.OperationId, Operations.Fingerprint(new { kind = "try", command.Authority, command.Result }), state =>
            command.Authority.Length > ProviderRules.MaxAuthority ? Refusals.TooLong("authority", ProviderRules.MaxAuthority)
            : command.Result.Length is 0 or > MaxResult ? Refusals.TooLong("result", MaxResult)
            : state with { Try = new(command.Authority, command.Result, command.Actor.Name, Now) });

    /// <inheritdoc/>
    public (string Before, string After)? ChangeBy(string operationId) => _change is { } change && change.Operation == operationId ? (change.Before, change.After) : null;

    private SingleSignOnState State => _row.Value ?? new();

    private async Task<Outcome<Receipt>> Change(string operationId, string content, Func<SingleSignOnState, Outcome<SingleSignOnState>> make)
    {
        var state = State;
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (make(state) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);
        var now = Now;
        var next = made.Value with { Revision = state.Revision + 1, Operations = state.Operations.With(new(operationId, content, state.Revision + 1, now)) };
        await _row.Write(next);
        _change = (operationId, Told(state), Told(next));
        return new Receipt(operationId, next.Revision, now);
    }

    // Of the secret no more than whether there is one.
    private static string Told(SingleSignOnState state) =>
        new JsonObject { ["settings"] = JsonSerializer.SerializeToNode(state.Settings, StorageJson.Options), ["hasSecret"] = state.Secret is not null }.ToJsonString(StorageJson.Options);
}
