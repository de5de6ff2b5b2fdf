namespace Kinerja.Grains.Tests.Support;

/// <summary>What a storage call does wrong.</summary>
public enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The request is not applied and fails.</summary>
    NotApplied,

    /// <summary>The request is applied, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>The request is refused because another writer was there first.</summary>
    Conflict,
}

/// <summary>One call of grain storage.</summary>
/// <param name="Grain">Grain id as text.</param>
/// <param name="Row">Name of the row.</param>
/// <param name="IsWrite">False for a read.</param>
public sealed record StorageCall(string Grain, string Row, bool IsWrite)
{
    /// <summary>True for a row of an indicator-year.</summary>
    public bool IsCell => Grain.StartsWith("indicator-year/", StringComparison.Ordinal);

    /// <summary>True for a row of an agency.</summary>
    public bool IsAgency => Grain.StartsWith("agency/", StringComparison.Ordinal);

    /// <summary>True for a row of a scorecard.</summary>
    public bool IsScorecard => Grain.StartsWith("scorecard/", StringComparison.Ordinal);

    /// <summary>True for a page of history.</summary>
    public bool IsHistory => Row.StartsWith("history-", StringComparison.Ordinal);
}

/// <summary>Faults that a test puts into the storage of a cluster; nothing goes wrong while no rule is set.</summary>
public sealed class StorageFaults
{
    private readonly Lock _gate = new();
    private readonly List<StorageCall> _calls = [];
    private readonly List<(Func<StorageCall, bool> Matching, TaskCompletionSource Seen)> _waiting = [];
    private Func<StorageCall, Fault>? _rule;
    private (Func<StorageCall, bool> Matching, Task Until)? _hold;

    /// <summary>Calls since the last <see cref="Set"/> or <see cref="Clear"/>.</summary>
    public IReadOnlyList<StorageCall> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    /// <summary>Decides for each call from now on.</summary>
    public void Set(Func<StorageCall, Fault> rule)
    {
        lock (_gate)
        {
            _calls.Clear();
            _rule = rule;
        }
    }

    /// <summary>The n-th matching call from now on goes wrong, from 1.</summary>
    public void FailNth(int n, Fault fault, Func<StorageCall, bool> matching)
    {
        var seen = 0;
        Set(call => matching(call) && ++seen == n ? fault : Fault.None);
    }

    /// <summary>Nothing goes wrong from now on.</summary>
    public void Clear() => Set(_ => Fault.None);

    /// <summary>Matching calls wait from now on, until the task ends.</summary>
    public void Hold(Func<StorageCall, bool> matching, Task until)
    {
        lock (_gate)
            _hold = (matching, until);
    }

    /// <summary>What a call waits for.</summary>
    public Task Held(StorageCall call)
    {
        lock (_gate)
            return _hold is { } hold && hold.Matching(call) ? hold.Until : Task.CompletedTask;
    }

    /// <summary>Ends at the next matching call.</summary>
    public Task Next(Func<StorageCall, bool> matching)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _waiting.Add((matching, seen));
        return seen.Task;
    }

    /// <summary>The fault of a call.</summary>
    public Fault Decide(StorageCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            foreach (var (_, seen) in _waiting.Where(w => w.Matching(call)))
                seen.TrySetResult();
            _waiting.RemoveAll(w => w.Seen.Task.IsCompleted);
            return _rule?.Invoke(call) ?? Fault.None;
        }
    }
}
