using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Onboarding;

/// <summary>How people come into a scope. It keeps the hashes of invitations; what became of them the invitations themselves know.</summary>
[GrainType("admissions")]
internal sealed class AdmissionsGrain(IOptions<OnboardingOptions> options, IRoleGiver roles, INewsPort news) : StoredGrain, IAdmissions
{
    private string _scope = "";
    private StoredState<AdmissionsState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _scope = this.GetPrimaryKeyString();
        if (!AccessScope.IsValid(_scope))
            throw new FormatException("Not a scope.");
        _row = Row<AdmissionsState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public async Task<AdmissionsView> Get()
    {
        var state = _row.Value ?? new();
        return new([.. (await Invitations(state)).Reverse()], [.. state.Requests.Where(r => !r.IsDecided)]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JoinRequest>> GetRequests() => Task.FromResult<IReadOnlyList<JoinRequest>>([.. (_row.Value?.Requests ?? []).Where(r => !r.IsDecided)]);

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Invite(InvitePerson command)
    {
        var state = _row.Value ?? new();
        var content = Operations.Fingerprint(new { command.Hash, command.Role, command.For });
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        // Those that are over or accepted make room for new ones.
        var all = await Invitations(state);
        var open = all.Where(i => i.AcceptedBy.Length == 0 && i.Until > Now).ToList();
        if (AdmissionRules.Check(_scope, command, open.Count) is { } problem)
            return problem;
        await GrainFactory.GetGrain<IInvitation>(command.Hash)
            .Create(new(command.Hash, _scope, command.Role, (command.For ?? "").Trim(), command.Actor.Name, Now + options.Value.Invitation, ""));
        var kept = all.Where(i => i.AcceptedBy.Length > 0).TakeLast(AdmissionRules.MaxOpen).Concat(open).Select(i => i.Id);
        return await Store(state with { Invitations = [.. state.Invitations.Intersect(kept), command.Hash] }, command.OperationId, content);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Revoke(RevokeInvitation command)
    {
        var state = _row.Value ?? new();
        var content = Operations.Fingerprint(command.Hash);
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (!state.Invitations.Contains(command.Hash) || !await GrainFactory.GetGrain<IInvitation>(command.Hash).Revoke())
            return OnboardingRefusals.NoInvitation();
        return await Store(state with { Invitations = [.. state.Invitations.Where(i => i != command.Hash)] }, command.OperationId, content);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Ask(AskToJoin command)
    {
        var state = _row.Value ?? new();
        var content = Operations.Fingerprint(command.Words);
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (!AgencyKey.TryParse(_scope, out var agency) || !(await GrainFactory.GetGrain<IAgency>(_scope).GetProfile()).IsOk)
            return Refusals.NoAgency();
        var asked = AdmissionRules.Asked(state, command, Now);
        if (!asked.IsOk)
            return Outcome.Refused<Receipt>(asked.Problems);
        var receipt = await Store(asked.Value, command.OperationId, content);
        news.Poke(agency, NewsSource.Admissions);
        return receipt;
    }

    /// <inheritdoc/>
    public Task<JoinRequest?> GetMine() => Task.FromResult(_row.Value?.Requests.FirstOrDefault(r => r.Account == Callers.Current.Id));

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Decide(DecideJoin command)
    {
        var state = _row.Value ?? new();
        var content = Operations.Fingerprint(new { command.Account, command.Role, command.Reason });
        var known = state.Operations.Find(command.OperationId, content);
        if (known is { IsOk: false })
            return known.Problem;
        var decided = known is null ? AdmissionRules.Decided(_scope, state, command) : state;
        if (!decided.IsOk)
            return Outcome.Refused<Receipt>(decided.Problems);
        if (known is not null)
            return known.Value!.Replay();
        // The role first: a request may wait although it has been given, and is never shown as answered while it has not.
        var request = decided.Value.Requests.First(r => r.Account == command.Account);
        if (request.Role is { } role)
            await roles.Give($"join-{Operations.Fingerprint(new { command.OperationId, command.Account })}", _scope, request.Account, request.Name, role, command.Actor);
        var receipt = await Store(decided.Value, command.OperationId, content);
        if (AgencyKey.TryParse(_scope, out var agency))
            news.Poke(agency, NewsSource.Admissions);
        return receipt;
    }

    private async Task<IReadOnlyList<InvitationView>> Invitations(AdmissionsState state) =>
        [.. (await Task.WhenAll(state.Invitations.Select(i => GrainFactory.GetGrain<IInvitation>(i).Look()))).OfType<InvitationView>()];

    private async Task<Outcome<Receipt>> Store(AdmissionsState next, string operation, string content)
    {
        var (revision, now) = (next.Revision + 1, Now);
        await _row.Write(next with { Revision = revision, Operations = next.Operations.With(new(operation, content, revision, now)) });
        return new Receipt(operation, revision, now);
    }
}
