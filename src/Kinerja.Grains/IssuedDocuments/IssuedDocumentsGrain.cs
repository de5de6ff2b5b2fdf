using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.IssuedDocuments.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.IssuedDocuments;

/// <summary>The register of documents of an agency, in one row.</summary>
[GrainType("issued-documents")]
internal sealed class IssuedDocumentsGrain : StoredGrain, IIssuedDocuments
{
    private StoredState<IssuedDocumentsState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<IssuedDocumentsState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssuedDocument>> Get() => Task.FromResult<IReadOnlyList<IssuedDocument>>([.. (_row.Value?.Entries ?? []).Reverse().Select(e => e.View())]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssuedDocument>> Find(string code)
    {
        // Whoever guesses agencies leaves no grains behind.
        if (_row.Value is null)
            DeactivateOnIdle();
        var found = _row.Value?.Entries.FirstOrDefault(e => e.Code == code);
        return Task.FromResult<IReadOnlyList<IssuedDocument>>(found is null
            ? []
            : [.. _row.Value!.Entries.Select(e => e.View()).Where(e => e.IsOfSeries(found.Kind, found.Year, found.Period, found.Indicator)).Reverse()]);
    }

    /// <inheritdoc/>
    public Task<Outcome<IssueReceipt>> Issue(IssueDocument command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Change(
            command.OperationId,
            Operations.Fingerprint(new { kind = "issue", what = command.Kind, command.Year, command.Period, command.Indicator, command.Version, command.Hash }),
            state => IssueRules.Check(state, command),
            (state, now) => ([.. state.Entries, New(command, now)], state.Entries.Count));
    }

    /// <inheritdoc/>
    public Task<Outcome<IssueReceipt>> Withdraw(WithdrawDocument command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Change(
            command.OperationId,
            Operations.Fingerprint(new { kind = "withdraw", command.Code, command.Reason }),
            state => IssueRules.Check(state, command),
            (state, now) =>
            {
                var at = state.Entries.ToList().FindIndex(e => e.Code == command.Code);
                var withdrawn = state.Entries[at] with { WithdrawnAt = now, WithdrawnById = command.Actor.Id, WithdrawnBecause = command.Reason.Trim() };
                return ([.. state.Entries.Select((e, i) => i == at ? withdrawn : e)], at);
            });
    }

    private static StoredIssue New(IssueDocument command, DateTimeOffset now) => new()
    {
        Code = IssuedCode.New(),
        Kind = command.Kind,
        Year = command.Year,
        Period = command.Period,
        Indicator = command.Indicator,
        Version = command.Version,
        Hash = command.Hash,
        At = now,
        ById = command.Actor.Id,
        By = command.Actor.Name,
    };

    private async Task<Outcome<IssueReceipt>> Change(
        string operation, string content, Func<IssuedDocumentsState, Problem?> check, Func<IssuedDocumentsState, DateTimeOffset, (IReadOnlyList<StoredIssue> Entries, int At)> change)
    {
        var (state, now) = (_row.Value ?? new(), Now);
        if (state.Operations.Find(operation, content) is { } known)
            return known.IsOk ? new IssueReceipt(known.Value.Replay(), state.Entries[(int)known.Value.Number].Code) : known.Problem;
        if (check(state) is { } refused)
            return refused;
        var (entries, at) = change(state, now);
        var next = state with { Revision = state.Revision + 1, Entries = entries, Operations = state.Operations.With(new(operation, content, state.Revision + 1, now, at)) };
        await _row.Write(next);
        return new IssueReceipt(new(operation, next.Revision, now), entries[at].Code);
    }
}
