using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>
/// Where the periods of one scorecard stand, and what was frozen of them: the row <c>periods</c>, which decides, and one row for each frozen submission, which is
/// written before the decision refers to it.
/// </summary>
/// <param name="key">The scorecard.</param>
/// <param name="row">The row of states, not yet read.</param>
/// <param name="frozen">Makes the row of a frozen submission by its name.</param>
/// <param name="comments">Makes the row of the comments of a return by its name.</param>
/// <param name="evidence">Makes the row of the evidence of a submission by its name.</param>
internal sealed class PeriodStates(
    ScorecardKey key, StoredState<PeriodsState> row, Func<string, StoredState<FrozenState>> frozen, Func<string, StoredState<CommentsState>> comments,
    Func<string, StoredState<EvidenceListState>> evidence)
{
    private readonly Dictionary<string, Task<FrozenFacts>> _frozen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<IReadOnlyList<CellComment>>> _comments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<IReadOnlyList<FrozenEvidence>>> _evidence = new(StringComparer.Ordinal);

    /// <summary>The states; an empty one before the first step.</summary>
    /// <exception cref="Kinerja.Grains.Shared.StorageFailedException">A write has failed in this activation.</exception>
    public PeriodsState State => row.Value ?? new();

    /// <summary>Where a period stands.</summary>
    public PeriodStatus Of(Period period) => State.Of(period).Status;

    /// <summary>The period whose submission was begun and not ended; null when there is none.</summary>
    public Period? Pending => State.Periods.FirstOrDefault(p => p.Value.Status == PeriodStatus.Submitting) is { Value: not null } pending ? pending.Key : null;

    /// <summary>Reads the row.</summary>
    public Task Load() => row.Load();

    /// <summary>Stores the next states.</summary>
    public Task Write(PeriodsState next) => row.Write(next);

    /// <summary>The refusal of an entry of figures of these periods; null when they may be entered.</summary>
    public Problem? Refusal(IReadOnlyCollection<Period> periods)
    {
        var state = State;
        foreach (var period in periods)
        {
            if (PeriodRules.ClosedBy(state, period) is { } by)
                return PeriodRefusals.EntryClosed(period, by, key.Year, state.Of(by));
        }

        return null;
    }

    /// <summary>What is frozen of a period, as it rolls up and is shown; null while its figures are open or being submitted.</summary>
    public async Task<FrozenFacts?> Frozen(Period period) =>
        State.Of(period) is { Last: { } submission } record && record.Status.IsFrozen() ? await Frozen(period, submission) : null;

    /// <summary>The figures of a submission. Read once; they never change.</summary>
    public Task<FrozenFacts> Frozen(Period period, SubmissionRecord submission) => Once(_frozen, StorageNames.Frozen(period, submission.Hash), async name =>
    {
        var stored = frozen(name);
        await stored.Load();
        return stored.Value?.Facts ?? throw new InvalidOperationException($"The figures of a submission of {period} of {key} are not there.");
    });

    /// <summary>The comments with which a submission was returned; none when it was not.</summary>
    public async Task<IReadOnlyList<CellComment>> Comments(Period period, SubmissionRecord? submission) => submission?.Comments is not { } fingerprint
        ? []
        : await Once(_comments, StorageNames.Comments(period, fingerprint), async name =>
        {
            var stored = comments(name);
            await stored.Load();
            return stored.Value?.Comments ?? throw new InvalidOperationException($"The comments of a return of {period} of {key} are not there.");
        });

    /// <summary>The evidence that belongs to a submission; none when there was none.</summary>
    public async Task<IReadOnlyList<FrozenEvidence>> Evidence(Period period, SubmissionRecord submission) => submission.Evidence is not { } hash
        ? []
        : await Once(_evidence, StorageNames.Evidence(period, hash), async name =>
        {
            var stored = evidence(name);
            await stored.Load();
            return stored.Value?.Items ?? throw new InvalidOperationException($"The evidence of a submission of {period} of {key} is not there.");
        });

    /// <summary>Stores what evidence belongs to a submission before the state refers to it.</summary>
    public async Task Keep(Period period, EvidenceManifest manifest)
    {
        var stored = evidence(StorageNames.Evidence(period, manifest.Hash));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(new() { Items = manifest.Items });
    }

    /// <summary>Stores figures before the state refers to them. An attempt that did not come to its end may have left the same row.</summary>
    public async Task Freeze(Period period, string hash, FrozenState state)
    {
        var stored = frozen(StorageNames.Frozen(period, hash));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(state);
    }

    /// <summary>Stores the comments of a return before the state refers to them.</summary>
    public async Task Comment(Period period, string fingerprint, IReadOnlyList<CellComment> list)
    {
        var stored = comments(StorageNames.Comments(period, fingerprint));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(new() { Comments = list });
    }

    /// <summary>Reads a row at most once; a reading that failed is forgotten.</summary>
    private static async Task<T> Once<T>(Dictionary<string, Task<T>> known, string name, Func<string, Task<T>> read)
    {
        if (!known.TryGetValue(name, out var task))
            known[name] = task = read(name);
        try
        {
            return await task;
        }
        catch
        {
            known.Remove(name);
            throw;
        }
    }
}
