namespace Kinerja.Grains.Tests.Rollups;

/// <summary>
/// A world of one thread in which everything that waits is resumed in an order drawn from a seed: the same seed gives the same run. A message, a storage
/// request and an answer each take one step or, now and then, many (<see cref="Travel"/>), so that anything may happen in between.
/// </summary>
internal sealed class SmallWorld(int seed) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Callback, object? State)> _ready = [];

    /// <summary>The source of all choices.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => _ready.Add((d, state));

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs what <paramref name="start"/> begins until nothing is left to do.</summary>
    public void Run(Func<Task> start, int limit)
    {
        var outside = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = start();
            for (; _ready.Count > 0; Steps++)
            {
                if (Steps > limit)
                    throw new InvalidOperationException($"More than {limit} steps: something runs in circles.");
                var next = Random.Next(_ready.Count);
                var (callback, state) = _ready[next];
                _ready[next] = _ready[^1];
                _ready.RemoveAt(_ready.Count - 1);
                callback(state);
            }

            if (!task.IsCompleted)
                throw new InvalidOperationException("Nothing is left to do, and not everybody is done: a deadlock.");
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }

    /// <summary>A message on its way: mostly it is quick, sometimes everybody else gets on with their work meanwhile.</summary>
    public async Task Travel()
    {
        for (var steps = Once(6) ? Random.Next(2, 40) : 1; steps > 0; steps--)
            await Task.Yield();
    }

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool Once(int times) => Random.Next(times) == 0;
}
