using System.Diagnostics;
using Kinerja.Chaos.Silos;
using Kinerja.Chaos.Workloads;

namespace Kinerja.Chaos.Driving;

/// <summary>Measures how long it takes until every figure of a set spread over all silos answers again, asked at silos that live.</summary>
internal sealed class RecoveryProbe(ApiCaller caller, IReadOnlyList<SiloProcess> silos, IReadOnlyList<Tenant> tenants)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(90);

    private readonly List<string> _paths =
    [
        .. tenants.SelectMany(t => Figures.Probes.Select(t.Cell).Append($"{t.Path}/scorecards/2019").Append(t.Path)),
    ];

    /// <summary>Figures asked.</summary>
    public int Count => _paths.Count;

    /// <summary>Time from now until the last figure has answered, and which one that was.</summary>
    /// <param name="away">Silos that are not asked.</param>
    /// <param name="seed">Chooses whom to ask.</param>
    public async Task<(TimeSpan Time, string Last)> Measure(IReadOnlyList<SiloProcess> away, int seed)
    {
        var began = Stopwatch.GetTimestamp();
        var slowest = (TimeSpan.Zero, "");
        var gate = new Lock();
        using var room = new SemaphoreSlim(12);
        await Task.WhenAll(_paths.Select(async (path, i) =>
        {
            var random = new Random(HashCode.Combine(seed, i));
            while (true)
            {
                var up = silos.Where(s => s is { IsRunning: true, IsFrozen: false } && (!away.Contains(s) || silos.Count == 1)).ToList();
                if (up.Count > 0)
                {
                    await room.WaitAsync();
                    try
                    {
                        var attempt = await caller.Send(up[random.Next(up.Count)], HttpMethod.Get, path, null, null, null, Patience);
                        if (attempt.Result == AttemptResult.Ok)
                            break;
                    }
                    finally
                    {
                        room.Release();
                    }
                }

                if (Stopwatch.GetElapsedTime(began) > GiveUp)
                    break;
                await Task.Delay(50);
            }

            lock (gate)
            {
                if (Stopwatch.GetElapsedTime(began) is var time && time > slowest.Item1)
                    slowest = (time, path);
            }
        }));
        return slowest;
    }

    /// <summary>Waits until every figure answers from everywhere, so that each is active somewhere.</summary>
    public Task WarmUp() => Measure([], 0);
}
