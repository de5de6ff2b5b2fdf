namespace Kinerja.Grains.Tests.Rollups;

/// <summary>One run of the small world.</summary>
internal sealed class RollupRun
{
    private const int StepLimit = 200_000;

    private readonly SmallWorld _world;
    private readonly Parent _top;
    private readonly List<Parent> _middle = [];
    private readonly Dictionary<string, Leaf> _leaves = [];

    public RollupRun(int seed, Shortcuts shortcuts)
    {
        _world = new(seed);
        _top = new(_world, "top", null, shortcuts);
        foreach (var (parent, leaves) in new[] { ("p", new[] { "a", "b" }), ("q", ["c"]) })
        {
            var middle = new Parent(_world, parent, _top, shortcuts);
            _middle.Add(middle);
            _top.Children.Add(parent, () => middle.Read(fromAbove: true));
            foreach (var name in leaves)
            {
                var leaf = new Leaf(_world, name, middle, shortcuts);
                _leaves.Add(name, leaf);
                middle.Children.Add(name, async () => new() { [name] = await leaf.Pull() });
            }
        }
    }

    /// <summary>The first thing that was not as promised; null when everything was.</summary>
    public string? Wrong { get; private set; }

    /// <summary>Steps taken.</summary>
    public int Steps => _world.Steps;

    /// <summary>Runs it.</summary>
    public void Execute() => _world.Run(Live, StepLimit);

    private async Task Live()
    {
        await Task.WhenAll(
            Repeat(_world.Random.Next(1, 6), () => Any(_leaves.Values).TryWrite()),
            Repeat(_world.Random.Next(1, 6), () => Any(_leaves.Values).TryWrite()),
            Repeat(_world.Random.Next(0, 4), () => Read(Any(_middle))),
            Repeat(_world.Random.Next(0, 4), () => Read(Any(_middle))),
            Repeat(_world.Random.Next(1, 5), () => Read(_top)),
            Repeat(_world.Random.Next(0, 9), () => Any(Parents).Save()),
            Repeat(_world.Random.Next(0, 6), Crash));

        // Writers are quiet: everything shown equals what is recomputed from the leaves, also after all processes have been started again.
        await Compare("when writers are quiet");
        foreach (var parent in Parents.Where(_ => _world.Once(2)))
            await Attempt(parent.Save);
        foreach (var parent in Parents)
            parent.Crash();
        await Compare("after a restart");
        foreach (var parent in Parents)
        {
            if (await parent.Sweep() is > 0 and var missed)
                Wrong ??= $"a sweep found {missed} children that counted as current and were not";
        }
    }

    private IReadOnlyList<Parent> Parents => [_top, .. _middle];

    private T Any<T>(IReadOnlyCollection<T> of) => of.ElementAt(_world.Random.Next(of.Count));

    private async Task Repeat(int times, Func<Task> act)
    {
        for (var i = 0; i < times; i++)
        {
            for (var pause = _world.Random.Next(12); pause > 0; pause--)
                await Task.Yield();
            await Attempt(act);
        }
    }

    private static async Task Attempt(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (InvalidOperationException)
        {
            // A process died on the way, or found that another one has written its row; the caller tries something else.
        }
    }

    private Task Crash()
    {
        if (!_world.Once(3))
            Any(Parents).Crash();
        else
            Any(_leaves.Values).Crash();
        return Task.CompletedTask;
    }

    private async Task Read(Parent parent)
    {
        var acknowledged = _leaves.ToDictionary(l => l.Key, l => l.Value.Acknowledged);
        foreach (var (name, seen) in await parent.Read())
        {
            if (seen < acknowledged[name])
                Wrong ??= $"a read saw {name} = {seen} although {acknowledged[name]} had been acknowledged before it began";
        }
    }

    private async Task Compare(string when)
    {
        foreach (var parent in Parents)
        {
            foreach (var (name, seen) in await parent.Read())
            {
                if (seen != _leaves[name].Stored)
                    Wrong ??= $"{when}, {name} shows {seen} and is {_leaves[name].Stored}";
            }
        }
    }
}
