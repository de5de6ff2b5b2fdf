using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Onboarding;

/// <summary>
/// An invitation. Who accepts it is stored before the role is given: nobody else can then, and a repetition by the same person gives the role under the same operation
/// once more, which changes nothing.
/// </summary>
[GrainType("invitation")]
internal sealed class InvitationGrain(IRoleGiver roles) : StoredGrain, IInvitation
{
    private string _id = "";
    private StoredState<InvitationState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = this.GetPrimaryKeyString();
        if (!AdmissionRules.IsHash(_id))
            throw new FormatException("Not the hash of a token.");
        _row = Row<InvitationState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task Create(InvitationView invitation) => _row.Value is not null ? Task.CompletedTask : _row.Write(new()
    {
        Scope = invitation.Scope, Role = invitation.Role, For = invitation.For, By = invitation.By, Until = invitation.Until,
    });

    /// <inheritdoc/>
    public async Task<bool> Revoke()
    {
        if (_row.Value is not { Account.Length: 0 } state)
            return false;
        if (!state.IsRevoked)
            await _row.Write(state with { IsRevoked = true });
        return true;
    }

    /// <inheritdoc/>
    public Task<Outcome<InvitationView>> Get() => Task.FromResult<Outcome<InvitationView>>(
        _row.Value is { } state && AdmissionRules.IsFor(state, Callers.Current.Id, Now) ? View(state) : OnboardingRefusals.NoInvitation());

    /// <inheritdoc/>
    public Task<string?> ScopeFor(string account) => Task.FromResult(_row.Value is { } state && AdmissionRules.IsFor(state, account, Now) ? state.Scope : null);

    /// <inheritdoc/>
    public Task<InvitationView?> Look() => Task.FromResult(_row.Value is { IsRevoked: false } state ? View(state) : null);

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Accept(AcceptInvitation command)
    {
        if (Operations.Find([], command.OperationId, "") is { IsOk: false } invalid)
            return invalid.Problem;
        if (_row.Value is not { } state || !AdmissionRules.IsFor(state, command.Actor.Id, Now))
            return OnboardingRefusals.NoInvitation();
        var replayed = state.IsGiven;
        if (state.Account.Length == 0)
        {
            state = state with { Account = command.Actor.Id, AccountName = command.Actor.Name, At = Now };
            await _row.Write(state);
        }

        if (!state.IsGiven)
        {
            await roles.Give($"inv-{_id[..32]}", state.Scope, state.Account, state.AccountName, state.Role, new("undangan", state.By));
            state = state with { IsGiven = true };
            await _row.Write(state);
        }

        return new Receipt(command.OperationId, 1, state.At, replayed);
    }

    private InvitationView View(InvitationState state) => new(_id, state.Scope, state.Role, state.For, state.By, state.Until, state.AccountName);
}
