using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Conversations.Storage;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Conversations;

/// <summary>What is said about the figures of one period.</summary>
[GrainType("conversation")]
internal sealed class ConversationGrain(INewsPort news) : StoredGrain, IConversation
{
    /// <summary>Events that one question of <see cref="Since"/> gets.</summary>
    public const int MaxTold = 100;

    private AgencyPeriodKey _key = null!;
    private ConversationPages _pages = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = AgencyPeriodKey.Parse(this.GetPrimaryKeyString());
        _pages = new(Row<ConversationState>(StorageNames.State), Row<ConversationPageState>);
        return _pages.Load();
    }

    /// <inheritdoc/>
    public Task<CellTalk> Get(string code) => Task.FromResult(TalkFold.Of(_pages.All, code));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, TalkCount>> GetCounts() => Task.FromResult(TalkFold.Counts(_pages.All));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CellPerson>> GetPeople()
    {
        var people = await Task.WhenAll(People(_key.Agency.ToString()), People(_key.Agency.Region.Value));
        // Of those who hold a role in the region only its reviewers read the agency.
        return [.. people[0].Where(m => m.Role is ActorRole.Operator or ActorRole.Head or ActorRole.AgencyAdmin).Concat(people[1].Where(m => m.Role == ActorRole.Reviewer)).Select(m => new CellPerson(m.Account, m.Name, m.Role))];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CellEvent>> Since(long sequence)
    {
        var all = _pages.All;
        var withdrawn = all.Where(e => e.Kind == CellEventKind.Withdrawn).Select(e => e.About ?? 0).ToHashSet();
        return Task.FromResult<IReadOnlyList<CellEvent>>([.. all.Where(e => e.Sequence > sequence).Take(MaxTold).Select(e => TalkFold.Told(e, withdrawn))]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CellEvent>> Latest() => Task.FromResult(TalkFold.Latest(_pages.All));

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Say(Say command)
    {
        // People are asked for before the events are looked at: nothing comes between the look and the write.
        var people = command.Mentions.Count > 0 ? await GetPeople() : [];
        return await Change(
            command.OperationId,
            Operations.Fingerprint(new { kind = "say", command.Code, said = command.Kind, command.About, command.Text, command.Mentions, command.Closes }),
            (events, _) => ConversationRules.Said(events, command, people));
    }

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Edit(EditSaid command) =>
        Change(command.OperationId, Operations.Fingerprint(new { kind = "edit", command.Entry, command.Text }), (events, now) => ConversationRules.Edited(events, command, now));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Withdraw(WithdrawSaid command) =>
        Change(command.OperationId, Operations.Fingerprint(new { kind = "withdraw", command.Entry }), (events, now) => ConversationRules.Withdrawn(events, command, now));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Close(CloseQuestion command) =>
        Change(command.OperationId, Operations.Fingerprint(new { kind = "close", command.Question }), (events, _) => ConversationRules.Closed(events, command));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> WriteNote(WriteNote command) => Change(
        command.OperationId, Operations.Fingerprint(new { kind = "note", command.Code, note = command.Kind, command.Text }), (events, _) => ConversationRules.Noted(events, command));

    private Task<IReadOnlyList<Member>> People(string scope) => GrainFactory.GetGrain<IMembers>(scope).People();

    private async Task<Outcome<Receipt>> Change(string operation, string content, Func<IReadOnlyList<StoredTalk>, DateTimeOffset, Outcome<StoredTalk>> change)
    {
        var (state, now) = (_pages.State, Now);
        if (state.Operations.Find(operation, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (state.Sequence >= ConversationLimits.MaxEvents)
            return ConversationRefusals.Full(ConversationLimits.MaxEvents);
        if (change(_pages.All, now) is var changed && !changed.IsOk)
            return Outcome.Refused<Receipt>(changed.Problems);
        var added = changed.Value with { Sequence = state.Sequence + 1, At = now };
        await _pages.Append(added, new(operation, content, added.Sequence, now));
        news.Poke(_key.Agency, new(_key.Year, _key.Period));
        return new Receipt(operation, added.Sequence, now);
    }
}
