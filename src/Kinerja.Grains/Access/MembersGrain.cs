using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access.Storage;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Access;

/// <summary>Who holds which role in one scope.</summary>
[GrainType("members")]
internal sealed class MembersGrain(INewsPort news) : StoredGrain, IMembers
{
    private string _scope = null!;
    private StoredState<MembersState> _row = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _scope = this.GetPrimaryKeyString();
        if (!AccessScope.IsValid(_scope))
            throw new FormatException("Not a scope.");
        _row = Row<MembersState>(StorageNames.State);
        await _row.Load();
        // An agency whose people had their roles before anybody was told anything.
        if (_row.Value is { Members.Count: > 0 } && AgencyKey.TryParse(_scope, out var agency))
            news.Poke(agency, NewsSource.Admissions);
    }

    /// <inheritdoc/>
    public Task<MembersView> Get()
    {
        var state = _row.Value ?? new();
        return Task.FromResult(new MembersView
        {
            Members = [.. state.Members.OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ThenBy(m => m.Account, StringComparer.Ordinal).ThenBy(m => m.Role)],
            Revision = state.Revision,
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ActorRole>> RolesOf(string account) =>
        Task.FromResult<IReadOnlyList<ActorRole>>([.. (_row.Value?.Members ?? []).Where(m => m.Account == account).Select(m => m.Role).Order()]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> AccountsOf(ActorRole role) =>
        Task.FromResult<IReadOnlyList<string>>([.. (_row.Value?.Members ?? []).Where(m => m.Role == role).Select(m => m.Account)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Member>> People() =>
        Task.FromResult<IReadOnlyList<Member>>([.. (_row.Value?.Members ?? []).OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ThenBy(m => m.Account, StringComparer.Ordinal).ThenBy(m => m.Role)]);

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Give(GiveRole command)
    {
        var content = Operations.Fingerprint(new { kind = "give", command.Account, command.Role });
        if (Known(command.OperationId, content) is { } known)
            return known;
        if (MemberRules.Given(_scope, State, command, Now) is var given && !given.IsOk)
            return Outcome.Refused<Receipt>(given.Problems);

        // The hint before the truth: whoever holds the role is found by it, and one hint too many does no harm.
        await GrainFactory.GetGrain<IAccount>(command.Account).AddScope(_scope);
        // And whoever works in an agency is told what is new there, from the first role on and whatever happens to this process.
        if (State.Members.Count == 0 && AgencyKey.TryParse(_scope, out var agency))
            await news.Watch(agency);
        return await Write(command.OperationId, content, given.Value);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Take(TakeRole command)
    {
        var content = Operations.Fingerprint(new { kind = "take", command.Account, command.Role });
        if (Known(command.OperationId, content) is { } known)
            return known;
        return MemberRules.Taken(State, command) is var taken && taken.IsOk
            ? await Write(command.OperationId, content, taken.Value)
            : Outcome.Refused<Receipt>(taken.Problems);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> EndSessions(EndMemberSessions command)
    {
        if (State.Members.All(m => m.Account != command.Account))
            return MemberRefusals.NoMember();
        await GrainFactory.GetGrain<IAccount>(command.Account).EndSessions(); // nothing is kept here, so that a repetition just does it again
        return new Receipt(command.OperationId, State.Revision, Now);
    }

    private MembersState State => _row.Value ?? new();

    private Outcome<Receipt>? Known(string operationId, string content) => State.Operations.Find(operationId, content) switch
    {
        null => null,
        { IsOk: true } known => known.Value.Replay(),
        var reused => reused.Problem,
    };

    private async Task<Outcome<Receipt>> Write(string operationId, string content, IReadOnlyList<Member> members)
    {
        var (state, now) = (State, Now);
        var next = state with { Revision = state.Revision + 1, Members = members, Operations = state.Operations.With(new(operationId, content, state.Revision + 1, now)) };
        await _row.Write(next);
        return new Receipt(operationId, next.Revision, now);
    }
}
