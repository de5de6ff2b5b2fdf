using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Silos;

namespace Kinerja.Chaos.Nemeses;

/// <summary>All that can go wrong.</summary>
internal static class Catalogue
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<Nemesis> All { get; } =
    [
        new("kill-one", 8, async (arena, random) =>
        {
            var victim = Pick(arena, random);
            await arena.KillAndMeasure("kill-one", victim, victim.Start);
        }),
        new("kill-two", 2, async (arena, random) =>
        {
            var victims = arena.Silos.OrderBy(_ => random.Next()).Take(Math.Max(1, arena.Silos.Count - 1)).ToArray();
            await arena.Kill(victims);
            var measured = arena.Measure(Recovery.Several, "kill-two", victims);
            foreach (var victim in victims)
                await victim.Start();
            await measured;
            await arena.UntilHealthy(victims);
        }),
        new("kill-while-starting", 2, async (arena, random) =>
        {
            var victim = Pick(arena, random);
            await arena.KillAndMeasure("kill-while-starting", victim, async () =>
            {
                await victim.Start();
                await Task.Delay(random.Next(500, 4000));
                await arena.Kill(victim);
                await victim.Start();
            });
        }),
        new("freeze-3", 2, (arena, random) => Freeze(arena, random, 3)),
        new("freeze-12", 2, (arena, random) => Freeze(arena, random, 12)),
        new("freeze-30", 0, (arena, random) => Freeze(arena, random, 30)),
        new("freeze-40", 1, (arena, random) => Freeze(arena, random, 40)),
        new("rolling-restart", 1, async (arena, random) =>
        {
            foreach (var silo in arena.Silos.OrderBy(_ => random.Next()))
            {
                await silo.Terminate();
                await silo.Start();
                await arena.UntilHealthy(silo);
            }

            await arena.Measure("rolling", "rolling-restart");
        }),
        new("storage-restart", 1, (arena, _) => Outage(arena, TimeSpan.Zero, "storage-restart")),
        new("storage-outage-30", 1, (arena, _) => Outage(arena, TimeSpan.FromSeconds(30), "storage-outage-30")),
        new("slow-storage", 1, async (arena, _) =>
        {
            arena.Faults($"{arena.UsualFaults};latency=0.5-5");
            await Task.Delay(TimeSpan.FromSeconds(15));
            arena.Faults(arena.UsualFaults);
        }),
        new("membership-unreachable", 1, async (arena, random) =>
        {
            // The nearest thing to a partition: one silo sees the others and not the table that says who is alive.
            var victim = Pick(arena, random);
            victim.MembershipFaults("rate=1;kinds=F3;position=call;path=OrleansSiloInstances");
            await Task.Delay(TimeSpan.FromSeconds(25));
            victim.MembershipFaults("");
            await arena.Measure("membership", "membership-unreachable");
        }),
    ];

    /// <summary>One by its weight.</summary>
    public static Nemesis Draw(Random random)
    {
        var at = random.Next(All.Sum(n => n.Weight));
        return All.First(n => (at -= n.Weight) < 0);
    }

    private static async Task Freeze(Arena arena, Random random, int seconds)
    {
        var victim = Pick(arena, random);
        arena.Freeze(victim);
        var measured = arena.Measure(Recovery.Freeze, $"freeze-{seconds}", victim);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        victim.Thaw();
        await measured;
        await arena.UntilHealthy(victim);
    }

    private static async Task Outage(Arena arena, TimeSpan length, string name)
    {
        arena.IsStorageAway = true;
        await arena.Storage.StopAsync();
        await Task.Delay(length);
        await arena.Storage.StartAsync();
        await arena.Measure(Recovery.Storage, name);
        arena.IsStorageAway = false;
        await arena.UntilHealthy();
    }

    private static SiloProcess Pick(Arena arena, Random random) => arena.Silos[random.Next(arena.Silos.Count)];
}
