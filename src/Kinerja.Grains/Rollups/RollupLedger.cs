namespace Kinerja.Grains.Rollups;

/// <summary>
/// The book-keeping of <i>stale before write, pull on read</i> (design, section 4) of one parent over its children, free of I/O and of Orleans.
/// <para>
/// Two facts per child and one counter that only grows: <c>mark</c>, the number of the latest announced change, and <c>pulledAt</c>, the number at which
/// the pull that brought the snapshot <b>began</b>. A child is stale exactly when its mark is newer. Nothing is ever cleared, so the order in which the two
/// rows reach storage does not matter.
/// </para>
/// </summary>
/// <typeparam name="TValue">The facts of a child.</typeparam>
internal class RollupLedger<TValue>
{
    private readonly Dictionary<string, Child> _children = new(StringComparer.Ordinal);
    private long _sequence;

    /// <summary>Begins from what the two rows hold.</summary>
    /// <param name="marks">Stored marks by child.</param>
    /// <param name="snapshots">Stored snapshots by child.</param>
    /// <param name="floor">A number that was given before, 0 when none is known: the counter starts above it.</param>
    public RollupLedger(IReadOnlyDictionary<string, long> marks, IReadOnlyDictionary<string, RollupSnapshot<TValue>> snapshots, long floor = 0)
    {
        foreach (var (name, mark) in marks)
            (Of(name).Mark, Of(name).StoredMark) = (mark, mark);
        foreach (var (name, snapshot) in snapshots)
            (Of(name).Snapshot, Of(name).LastPull) = (snapshot, snapshot.PulledAt);
        _sequence = First(marks.Values.Concat(snapshots.Values.Select(s => s.PulledAt)).Append(floor).Max());
    }

    /// <summary>The largest number given so far.</summary>
    public long Sequence => _sequence;

    /// <summary>Grows when a snapshot has changed; for those who remember what they computed from the snapshots. Not stored.</summary>
    public long Version { get; private set; }

    /// <summary>
    /// Everybody who has ever announced a change here or was pulled. A child's first change is announced, and the announcement stored, before it is made: who is
    /// not in this list has nothing to say.
    /// </summary>
    public IReadOnlyList<string> Children => [.. _children.Where(c => c.Value.Mark > 0 || c.Value.Snapshot is not null).Select(c => c.Key).Order(StringComparer.Ordinal)];

    /// <summary>True when a snapshot has changed since <see cref="TakeSnapshots"/>.</summary>
    public bool HasUnsaved => Unsaved > 0;

    /// <summary>Snapshots changed since <see cref="TakeSnapshots"/>.</summary>
    public int Unsaved { get; private set; }

    /// <summary>
    /// Marks children whose facts are about to change. True when the marks must reach storage before the change may be made, see <see cref="MustStore"/>.
    /// </summary>
    public bool Announce(IReadOnlyCollection<string> children)
    {
        var mark = ++_sequence;
        var must = false;
        foreach (var name in children)
        {
            var child = Of(name);
            must |= MustStore(name, child);
            child.Mark = mark;
        }

        return must;
    }

    /// <summary>All marks, for the row.</summary>
    public Dictionary<string, long> TakeMarks() =>
        _children.Where(c => c.Value.Mark > 0).ToDictionary(c => c.Key, c => c.Value.Mark, StringComparer.Ordinal);

    /// <summary>Storage has acknowledged these marks.</summary>
    public void MarksStored(IReadOnlyDictionary<string, long> marks)
    {
        foreach (var (name, mark) in marks)
            Of(name).StoredMark = Math.Max(Of(name).StoredMark, mark);
    }

    /// <summary>True when what is known of the child may miss an announced change, or nothing is known of it.</summary>
    public bool IsStale(string name) => Of(name) is var child && IsStale(child);

    /// <summary>The snapshot of a child; default when nothing is known of it. Whether it is stale is another question.</summary>
    public TValue? Find(string name) => _children.GetValueOrDefault(name) is { Snapshot: { } snapshot } ? snapshot.Value : default;

    /// <summary>A pull of the child begins now; its number goes back to <see cref="EndPull"/>.</summary>
    public long BeginPull(string name)
    {
        var child = Of(name);
        return child.LastPull = ++_sequence;
    }

    /// <summary>The pull brought an answer. An answer of an earlier pull than the one known is dropped.</summary>
    /// <returns>What the pull changed.</returns>
    public PullEffect EndPull(string name, long began, TValue value)
    {
        var child = Of(name);
        if (child.Snapshot is { } known && known.PulledAt >= began)
            return PullEffect.Outdated;

        var wasTrusted = child.Snapshot is not null && child.Mark <= child.Snapshot.PulledAt;
        var same = child.Snapshot is { } before && Same(before.Value, value);
        Accept(name, child, new(began, value));
        Unsaved++;
        if (same)
            return PullEffect.None;

        Version++;
        return wasTrusted ? PullEffect.Corrected : PullEffect.Updated;
    }

    /// <summary>True when a reader who comes now may wait for a pull that began at <paramref name="began"/>: it began after the child's mark.</summary>
    public bool MayJoin(string name, long began) => MayJoin(Of(name), began);

    /// <summary>All snapshots, for the row.</summary>
    public Dictionary<string, RollupSnapshot<TValue>> TakeSnapshots()
    {
        Unsaved = 0;
        return _children.Where(c => c.Value.Snapshot is not null).ToDictionary(c => c.Key, c => c.Value.Snapshot!, StringComparer.Ordinal);
    }

    /// <summary>Forgets the snapshots of children that are no longer wanted; should one come back, it is pulled as if it were new.</summary>
    public void Keep(Func<string, bool> wanted)
    {
        foreach (var (_, child) in _children.Where(c => c.Value.Snapshot is not null && !wanted(c.Key)))
            (child.Snapshot, Unsaved) = (null, Unsaved + 1);
    }

    /// <summary>The same answer of a child with more of it in memory: what it says, when it was pulled and what is saved stay as they are.</summary>
    protected void Complete(string name, TValue value)
    {
        if (Of(name) is { Snapshot: { } known } child)
            child.Snapshot = known with { Value = value };
    }

    /// <summary>The row of snapshots could not be written: they are unsaved again.</summary>
    public void SnapshotsNotSaved() => Unsaved++;

    /// <summary>Where the counter of an activation starts whose rows hold nothing above <paramref name="stored"/>; the next number is one more.</summary>
    protected virtual long First(long stored) => stored;

    /// <summary>
    /// A mark must outlive any pull that may have missed the change: storing it is skipped only when the stored mark of the child is newer than the
    /// beginning of every pull of it so far, the one that brought the stored snapshot included. Pulls of a predecessor that are not stored are gone with it.
    /// </summary>
    protected virtual bool MustStore(string name, Child child) => child.StoredMark <= child.LastPull;

    /// <summary>Stale exactly when the mark is newer than the beginning of the pull that brought the snapshot.</summary>
    protected virtual bool IsStale(Child child) => child.Snapshot is null || child.Mark > child.Snapshot.PulledAt;

    /// <summary>A pull may be joined only when it began after the mark.</summary>
    protected virtual bool MayJoin(Child child, long began) => began > child.Mark;

    /// <summary>Takes an answer over. The mark stays as it is: only the numbers decide what is stale.</summary>
    protected virtual void Accept(string name, Child child, RollupSnapshot<TValue> snapshot) => child.Snapshot = snapshot;

    /// <summary>True when two answers say the same.</summary>
    protected virtual bool Same(TValue left, TValue right) => EqualityComparer<TValue>.Default.Equals(left, right);

    private Child Of(string name)
    {
        if (!_children.TryGetValue(name, out var child))
            _children.Add(name, child = new());
        return child;
    }

    /// <summary>The numbers of one child.</summary>
    protected sealed class Child
    {
        /// <summary>Number of the latest announced change; 0 when none.</summary>
        public long Mark { get; set; }

        /// <summary>The newest mark that is known to be stored; 0 when none.</summary>
        public long StoredMark { get; set; }

        /// <summary>Beginning of the latest pull, of this activation or of the stored snapshot; 0 when none.</summary>
        public long LastPull { get; set; }

        /// <summary>The newest answer; null when there is none.</summary>
        public RollupSnapshot<TValue>? Snapshot { get; set; }
    }
}
