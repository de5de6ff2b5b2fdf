using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Accounts.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Accounts;

/// <content>
/// Sessions and attempts. A session lives while its stamp is the account's: whatever changes the stamp (password, second factor) ends all of them with the same write.
/// </content>
internal sealed partial class AccountGrain
{
    private const int KeyLength = 16;

    /// <summary>When sessions were last used, where that is later than what is written.</summary>
    private readonly Dictionary<string, DateTimeOffset> _seen = [];
    private StoredState<SessionsState> _sessions = null!;

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (!Ending.IsCompleted)
            await WriteSeen();
    }

    /// <inheritdoc/>
    public Task<AccountAccess?> GetAccess(string session)
    {
        var hash = AccountSecrets.Hash(session);
        if (_sessions.Value?.Sessions.FirstOrDefault(s => s.Hash == hash) is not { } found || !IsAlive(found))
            return Task.FromResult<AccountAccess?>(null);
        _seen[hash] = Now;
        var state = _row.Value!;
        var scopes = found.Within is { } within ? [.. SingleSignOnScopes.Within(within, state.Scopes)] : state.Scopes;
        var hasShortPassword = state.Credentials is { PasswordHash: not null, HasLongPassword: false };
        return Task.FromResult<AccountAccess?>(new(state.Credentials!.Name, scopes, found.SecondFactor, hasShortPassword, found.Within ?? ""));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> BeginSession(BeginSession command)
    {
        if (_row.Value is not { Credentials: { IsConfirmed: true } credentials } || IsDisabled(credentials))
            return AccountRefusals.NoAccount();
        if (command.Within.Length > 0 && !SingleSignOnScopes.IsValid(command.Within))
            throw new ArgumentException("Not a scope with a provider.", nameof(command));
        var (hash, now, state) = (AccountSecrets.Hash(command.Id), Now, _sessions.Value ?? new());
        if (state.Sessions.FirstOrDefault(s => s.Hash == hash) is { } there)
            return new Receipt(hash[..KeyLength], state.Revision, there.Created, Replayed: true);

        var instead = command.Instead is { } id ? AccountSecrets.Hash(id) : null;
        var agent = command.Agent.Length <= AccountLimits.MaxAgent ? command.Agent : command.Agent[..AccountLimits.MaxAgent];
        await WriteSessions(AttemptRules.Succeeded(state, command.Source, now) with
        {
            Sessions =
            [
                .. Living(state).Where(s => s.Hash != instead).TakeLast(AccountLimits.MaxSessions - 1),
                new(hash, credentials.Stamp, now, now, agent, command.Source, command.SecondFactor, command.Within.Length == 0 ? null : command.Within),
            ],
        });
        return new Receipt(hash[..KeyLength], _sessions.Value!.Revision, now);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SessionView>> GetSessions() => Task.FromResult<IReadOnlyList<SessionView>>(
    [
        .. Living(_sessions.Value ?? new()).Reverse().Select(s => new SessionView(s.Hash[..KeyLength], s.Created, Seen(s), s.Agent, s.Source, s.SecondFactor)),
    ]);

    /// <inheritdoc/>
    public Task EndSession(string key) => _sessions.Value is { } state && state.Sessions.Any(s => s.Hash[..KeyLength] == key)
        ? WriteSessions(state with { Sessions = [.. Living(state).Where(s => s.Hash[..KeyLength] != key)] })
        : Task.CompletedTask;

    /// <inheritdoc/>
    public Task EndSessions() => _sessions.Value is { Sessions.Count: > 0 } state ? WriteSessions(state with { Sessions = [] }) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<bool> MayTry(string source) => Task.FromResult(_sessions.Value is not { } state || AttemptRules.MayTry(state, source, Now));

    /// <inheritdoc/>
    public async Task<bool> Attempt(string source, bool isRight)
    {
        if (_row.Value?.Credentials is null || !await MayTry(source))
            return false;
        if (!isRight)
            await WriteSessions(AttemptRules.Failed(_sessions.Value ?? new(), source, Now));
        return isRight;
    }

    private bool IsDisabled(AccountCredentials credentials) => credentials.DisabledUntil is { } until && Now < until;

    private bool IsAlive(StoredSession session) =>
        _row.Value?.Credentials is { IsConfirmed: true } credentials && !IsDisabled(credentials) && session.Stamp == credentials.Stamp
        && Now < session.Created + AccountLimits.Absolute && Now < Seen(session) + AccountLimits.Idle;

    private DateTimeOffset Seen(StoredSession session) => _seen.TryGetValue(session.Hash, out var later) && later > session.Seen ? later : session.Seen;

    private IEnumerable<StoredSession> Living(SessionsState state) => state.Sessions.Where(IsAlive);

    private Task WriteSeen() => _sessions.Value is { } state && state.Sessions.Any(s => Seen(s) > s.Seen)
        ? WriteSessions(state with { Sessions = [.. Living(state)] })
        : Task.CompletedTask;

    /// <summary>Writes the row with what is known of the use of its sessions.</summary>
    private async Task WriteSessions(SessionsState next)
    {
        await _sessions.Write(next with { Revision = next.Revision + 1, Sessions = [.. next.Sessions.Select(s => s with { Seen = Seen(s) })] });
        foreach (var ended in _seen.Keys.Except(next.Sessions.Select(s => s.Hash)).ToList())
            _seen.Remove(ended);
    }
}
