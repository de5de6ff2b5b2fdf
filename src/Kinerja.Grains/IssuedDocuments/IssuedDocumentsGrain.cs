using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.IssuedDocuments.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.IssuedDocuments;

/// <summary>The register of documents of an agency: a row, and pages of what is older.</summary>
[GrainType("issued-documents")]
internal sealed class IssuedDocumentsGrain : StoredGrain, IIssuedDocuments
{
    /// <summary>Entries of a page that a reader gets, at most.</summary>
    public const int ReadSize = 50;

    private IssuedPages _pages = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _pages = new(Row<IssuedDocumentsState>(StorageNames.State), Row<IssuedPageState>);
        return _pages.Load();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssuedDocument>> Get() => Views(_ => true);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssuedDocument>> GetYear(int year) => Views(e => e.Year == year);

    /// <inheritdoc/>
    public Task<IssuedPage> GetPage(int? before)
    {
        var all = _pages.All;
        var end = Math.Clamp((before ?? int.MaxValue) - 1, 0, all.Count);
        var from = Math.Max(0, end - ReadSize);
        return Task.FromResult(new IssuedPage([.. all.Take(end).Skip(from).Reverse().Select(e => e.View())], from > 0 ? from + 1 : null, all.Count));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IssuedDocument>> Find(string code)
    {
        // Whoever guesses agencies leaves no grains behind.
        if (!_pages.Exists)
            DeactivateOnIdle();
        return _pages.All.FirstOrDefault(e => e.Code == code)?.View() is { } found
            ? Views(e => found.IsOfSeries(e.Kind, e.Year, e.Period, e.Indicator))
            : Task.FromResult<IReadOnlyList<IssuedDocument>>([]);
    }

    /// <inheritdoc/>
    public Task<Outcome<IssueReceipt>> Issue(IssueDocument command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Change(
            command.OperationId,
            Operations.Fingerprint(new { kind = "issue", what = command.Kind, command.Year, command.Period, command.Indicator, command.Version, command.Hash }),
            entries => IssueRules.Check(entries, command),
            null,
            (_, now) => New(command, now));
    }

    /// <inheritdoc/>
    public Task<Outcome<IssueReceipt>> KeepFiles(KeepIssuedFiles command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Change(
            command.OperationId,
            Operations.Fingerprint(new { kind = "files", command.Code, command.Files }),
            entries => IssueRules.Check(entries, command),
            e => e.Code == command.Code,
            (entry, _) => entry! with { Files = [.. command.Files.Distinct(StringComparer.Ordinal)] });
    }

    /// <inheritdoc/>
    public Task<Outcome<IssueReceipt>> Withdraw(WithdrawDocument command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Change(
            command.OperationId,
            Operations.Fingerprint(new { kind = "withdraw", command.Code, command.Reason }),
            entries => IssueRules.Check(entries, command),
            e => e.Code == command.Code,
            (entry, now) => entry! with { WithdrawnAt = now, WithdrawnById = command.Actor.Id, WithdrawnBecause = command.Reason.Trim() });
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

    private Task<IReadOnlyList<IssuedDocument>> Views(Func<StoredIssue, bool> which) =>
        Task.FromResult<IReadOnlyList<IssuedDocument>>([.. _pages.All.Where(which).Reverse().Select(e => e.View())]);

    // Changes the entry that is meant, which the check has found; adds one where none is meant.
    private async Task<Outcome<IssueReceipt>> Change(
        string operation, string content, Func<IReadOnlyList<StoredIssue>, Problem?> check, Func<StoredIssue, bool>? isMeant, Func<StoredIssue?, DateTimeOffset, StoredIssue> change)
    {
        var (state, all, now) = (_pages.State, _pages.All, Now);
        if (state.Operations.Find(operation, content) is { } known)
            return known.IsOk ? new IssueReceipt(known.Value.Replay(), all[(int)known.Value.Number].Code) : known.Problem;
        if (check(all) is { } refused)
            return refused;
        var at = isMeant is null ? all.Count : all.ToList().FindIndex(e => isMeant(e));
        var entry = change(isMeant is null ? null : all[at], now);
        var done = new StoredOperation(operation, content, state.Revision + 1, now, at);
        await (isMeant is null ? _pages.Add(entry, done) : _pages.Change(at, entry, done));
        return new IssueReceipt(new(operation, done.Revision, now), entry.Code);
    }
}
