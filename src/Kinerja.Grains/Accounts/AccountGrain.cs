using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Accounts.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Accounts;

/// <summary>An account: who the person is and how they show it in one row, sessions and attempts in another.</summary>
[GrainType("account")]
internal sealed partial class AccountGrain : StoredGrain, IAccount
{
    private string _key = null!;
    private StoredState<AccountState> _row = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = this.GetPrimaryKeyString();
        if (!AccountSecrets.IsId(_key))
            throw new FormatException("Not the key of an account.");
        _row = Row<AccountState>(StorageNames.State);
        _sessions = Row<SessionsState>(StorageNames.Sessions);
        await Task.WhenAll(_row.Load(), _sessions.Load());
        this.RegisterGrainTimer(WriteSeen, new(AccountLimits.WriteSeen, AccountLimits.WriteSeen));
    }

    /// <inheritdoc/>
    public Task<AccountView?> Get() => Task.FromResult(_row.Value is { Credentials: { } credentials } state
        ? new AccountView(_key, credentials, state.Revision, state.Created, state.Former, [.. state.Tickets.Where(t => t.Purpose == TicketPurpose.Email && Now < t.Until).Select(t => t.Data)])
        : null);

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Open(OpenAccount command) => Change(command.OperationId, Operations.Fingerprint(new { command.Email, command.Name, command.Ticket }), state =>
    {
        if (state.Credentials is { IsConfirmed: true } || (state.Credentials is { } other && LoginNames.Fold(other.Email) != LoginNames.Fold(command.Email)))
            return AccountRefusals.AccountThere();
        var opened = state with
        {
            Created = state.Credentials is null ? Now : state.Created,
            Credentials = state.Credentials ?? new() { Name = command.Name, Email = command.Email, Stamp = command.Stamp },
        };
        return command.Ticket.Length == 0 ? opened : opened with { Tickets = With(opened.Tickets, new(TicketPurpose.Confirm, command.Ticket, Now + AccountLimits.ConfirmWithin, command.Name)) };
    });

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Save(SaveAccount command) => Change(command.OperationId, Operations.Fingerprint(command.Credentials), state =>
        state.Credentials is null ? AccountRefusals.NoAccount()
        : command.ExpectedRevision != state.Revision ? Refusals.RevisionConflict(state.Revision)
        : state with { Credentials = command.Credentials });

    /// <inheritdoc/>
    public async Task Close()
    {
        // Sessions first: an account without credentials has none in any case.
        if (_sessions.Value is not null)
            await _sessions.Write(new() { Revision = _sessions.Value.Revision + 1 });
        if (_row.Value is { Credentials: not null } state)
            await _row.Write(new() { Revision = state.Revision + 1, Created = state.Created });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetScopes() => Task.FromResult(_row.Value?.Scopes ?? []);

    /// <inheritdoc/>
    public Task<string?> GetConfirmedEmail() => Task.FromResult(_row.Value?.Credentials is { IsConfirmed: true } credentials ? credentials.Email : null);

    /// <inheritdoc/>
    public async Task AddScope(string scope)
    {
        if (!AccessScope.IsValid(scope))
            throw new ArgumentException("Not a scope.", nameof(scope));
        var state = _row.Value ?? new();
        if (!state.Scopes.Contains(scope))
            await _row.Write(state with { Scopes = [.. state.Scopes, scope] });
    }

    /// <inheritdoc/>
    public Task RemoveScope(string scope) => _row.Value is { } state && state.Scopes.Contains(scope)
        ? _row.Write(state with { Scopes = [.. state.Scopes.Where(s => s != scope)] })
        : Task.CompletedTask;

    private async Task<Outcome<Receipt>> Change(string operationId, string content, Func<AccountState, Outcome<AccountState>> make)
    {
        var state = _row.Value ?? new();
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (make(state) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);
        var now = Now;
        await _row.Write(made.Value with { Revision = state.Revision + 1, Operations = state.Operations.With(new(operationId, content, state.Revision + 1, now)) });
        return new Receipt(operationId, state.Revision + 1, now);
    }
}
