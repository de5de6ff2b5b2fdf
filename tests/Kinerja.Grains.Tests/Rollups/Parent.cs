using Kinerja.Grains.Rollups;

namespace Kinerja.Grains.Tests.Rollups;

/// <summary>A parent over leaves or over other parents: the real roll-up over modelled storage. Its value is the number of each leaf below it.</summary>
internal sealed class Parent(SmallWorld world, string name, Parent? above, Shortcuts shortcuts)
{
    private readonly StoredRow<IReadOnlyDictionary<string, long>> _marks = new(world, new Dictionary<string, long>());
    private readonly StoredRow<IReadOnlyDictionary<string, RollupSnapshot<Dictionary<string, int>>>> _snapshots =
        new(world, new Dictionary<string, RollupSnapshot<Dictionary<string, int>>>());

    private Activation? _activation;
    private int _ended;

    /// <summary>How to pull each child.</summary>
    public Dictionary<string, Func<Task<Dictionary<string, int>>>> Children { get; } = [];

    /// <summary>A child is about to change.</summary>
    public async Task BeginChange(string child)
    {
        await world.Travel();
        var mine = await Activate();
        await mine.Rollup.BeginChange([child]);
        await world.Travel();
        mine.Check();
    }

    /// <summary>All leaves below, as somebody sees them who asks now.</summary>
    /// <param name="fromAbove">True when the parent above pulls.</param>
    public async Task<Dictionary<string, int>> Read(bool fromAbove = false)
    {
        await world.Travel();
        var mine = await Activate();
        if (fromAbove)
            mine.Rollup.BeginAnswer();
        await mine.Rollup.Refresh(Children.Keys);
        mine.Check();
        var value = Children.Keys.Select(mine.Ledger.Find).SelectMany(v => v!).ToDictionary(v => v.Key, v => v.Value);
        await world.Travel();
        return value;
    }

    /// <summary>Saves the snapshots, whenever that may be.</summary>
    public Task Save() => _activation?.Rollup.Save() ?? Task.CompletedTask;

    /// <summary>Pulls everything and counts what had been missed.</summary>
    public async Task<int> Sweep() => await (await Activate()).Rollup.Sweep(Children.Keys);

    /// <summary>The process dies; what it sent to storage may still arrive.</summary>
    public void Crash() => End(_activation);

    private async Task<Activation> Activate()
    {
        if (_activation is { } active)
            return active;
        var ended = _ended;
        var marks = _marks.Read();
        var snapshots = _snapshots.Read();
        await Task.WhenAll(marks, snapshots);
        // An activation that ends takes with it what it has read; nobody begins with that.
        return ended == _ended
            ? _activation ??= new(this, await marks, await snapshots)
            : throw new InvalidOperationException("The process has died.");
    }

    private void End(Activation? activation)
    {
        activation?.Die();
        _ended++;
        if (_activation == activation)
            _activation = null;
    }

    private sealed class Activation : IRollupPort<Dictionary<string, int>>
    {
        private readonly Parent _parent;
        private readonly HashSet<string> _pulling = [];
        private int _marksTag;
        private int _snapshotsTag;
        private bool _dead;

        public Activation(
            Parent parent,
            (IReadOnlyDictionary<string, long> Value, int ETag) marks,
            (IReadOnlyDictionary<string, RollupSnapshot<Dictionary<string, int>>> Value, int ETag) snapshots)
        {
            (_parent, _marksTag, _snapshotsTag) = (parent, marks.ETag, snapshots.ETag);
            Ledger = new(marks.Value, snapshots.Value, parent.Shortcuts, _pulling);
            Rollup = new CheckedRollup(Ledger, this, parent.Shortcuts, Announce is null ? null : new CheckedAnnouncements(Announce, Ledger, parent.Shortcuts));
        }

        public CheckedLedger Ledger { get; }

        public CheckedRollup Rollup { get; }

        public Func<Task>? Announce => _parent.Above is { } above
            ? async () =>
            {
                Check();
                await above.BeginChange(_parent.Name);
            }
            : null;

        public void Die() => _dead = true;

        public void Check()
        {
            if (_dead)
                throw new InvalidOperationException("The process has died.");
        }

        public async Task StoreMarks(IReadOnlyDictionary<string, long> marks)
        {
            Check();
            _marksTag = await Stored(_parent._marks.Write(new Dictionary<string, long>(marks), _marksTag));
        }

        public async Task StoreSnapshots(IReadOnlyDictionary<string, RollupSnapshot<Dictionary<string, int>>> snapshots)
        {
            Check();
            _snapshotsTag = await Stored(
                _parent._snapshots.Write(new Dictionary<string, RollupSnapshot<Dictionary<string, int>>>(snapshots), _snapshotsTag));
        }

        public async Task<Dictionary<string, int>> Pull(string child)
        {
            Check();
            _pulling.Add(child);
            try
            {
                var value = await _parent.Children[child]();
                Check();
                return value;
            }
            finally
            {
                _pulling.Remove(child);
            }
        }

        private async Task<int> Stored(Task<int> write)
        {
            try
            {
                var tag = await write;
                Check();
                return tag;
            }
            catch
            {
                _parent.End(this);
                throw;
            }
        }
    }

    private string Name => name;

    private Parent? Above => above;

    private Shortcuts Shortcuts => shortcuts;
}
