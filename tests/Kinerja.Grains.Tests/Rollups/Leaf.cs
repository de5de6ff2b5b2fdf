namespace Kinerja.Grains.Tests.Rollups;

/// <summary>An indicator-year reduced to its bones: one number that grows, written in one turn after the parent has been told.</summary>
internal sealed class Leaf(SmallWorld world, string name, Parent parent, Shortcuts shortcuts)
{
    private readonly StoredRow<int> _row = new(world, 0);
    private Activation? _activation;
    private int _ended;

    /// <summary>The number in storage.</summary>
    public int Stored => _row.Value;

    /// <summary>The newest number that somebody was told to be stored.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Tries one write.</summary>
    public async Task TryWrite()
    {
        await world.Travel();
        var mine = await Activate();
        await mine.Turn.WaitAsync();
        try
        {
            mine.Check();
            var next = mine.Value + 1;
            if (shortcuts.WritesBeforeMark)
                await Store(mine, next);
            await parent.BeginChange(name);
            mine.Check();
            if (!shortcuts.WritesBeforeMark)
                await Store(mine, next);
            mine.Value = next;
        }
        finally
        {
            mine.Turn.Release();
        }

        await world.Travel();
        Acknowledged = Math.Max(Acknowledged, mine.Value);
    }

    /// <summary>What a parent pulls: queues behind a write in progress.</summary>
    public async Task<int> Pull()
    {
        await world.Travel();
        var mine = await Activate();
        if (!shortcuts.PullsDuringWrite)
            await mine.Turn.WaitAsync();
        int value;
        try
        {
            mine.Check();
            value = mine.Value;
        }
        finally
        {
            if (!shortcuts.PullsDuringWrite)
                mine.Turn.Release();
        }

        await world.Travel();
        return value;
    }

    /// <summary>The process dies. Whether its last write arrived is decided now.</summary>
    public void Crash()
    {
        End(_activation);
        _row.Settle();
    }

    private async Task Store(Activation mine, int next)
    {
        try
        {
            mine.ETag = await _row.Write(next, mine.ETag);
        }
        catch
        {
            // Nobody knows what the row holds: the activation ends, as a grain's does.
            End(mine);
            throw;
        }

        mine.Check();
    }

    private async Task<Activation> Activate()
    {
        if (_activation is { } active)
            return active;
        var ended = _ended;
        var (value, etag) = await _row.Read();
        // An activation that ends takes with it what it has read; nobody begins with that.
        return ended == _ended ? _activation ??= new(value, etag) : throw new InvalidOperationException("The process has died.");
    }

    private void End(Activation? activation)
    {
        activation?.Die();
        _ended++;
        if (_activation == activation)
            _activation = null;
    }

    private sealed class Activation(int value, int etag)
    {
        private bool _dead;

        public SemaphoreSlim Turn { get; } = new(1);

        public int Value { get; set; } = value;

        public int ETag { get; set; } = etag;

        public void Die() => _dead = true;

        public void Check()
        {
            if (_dead)
                throw new InvalidOperationException("The process has died.");
        }
    }
}
