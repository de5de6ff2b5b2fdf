using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Silos;
using Kinerja.Testing;

namespace Kinerja.Chaos.Nemeses;

/// <summary>What nemeses work on, and what they count.</summary>
internal sealed class Arena(IReadOnlyList<SiloProcess> silos, AzuriteProcess storage, ApiCaller caller, RecoveryProbe probe, ChaosOptions options)
{
    private int _measured;
    private bool _calm;

    /// <summary>The silos.</summary>
    public IReadOnlyList<SiloProcess> Silos => silos;

    /// <summary>The storage.</summary>
    public AzuriteProcess Storage => storage;

    /// <summary>What the run was asked to do.</summary>
    public ChaosOptions Options => options;

    /// <summary>Times until every figure answered.</summary>
    public List<Recovery> Recoveries { get; } = [];

    /// <summary>Processes killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Processes frozen.</summary>
    public int Freezes { get; private set; }

    /// <summary>True while storage is away.</summary>
    public bool IsStorageAway { get; set; }

    /// <summary>Faults that all silos meet when nothing else goes on.</summary>
    public string UsualFaults => options.FaultRate <= 0
        ? ""
        : FormattableString.Invariant($"seed={options.Seed};rate={options.FaultRate};position=both;slow=0.5-3{(options.FaultKinds is null ? "" : $";kinds={options.FaultKinds}")}");

    /// <summary>Kills silos; they are not started again here.</summary>
    public async Task Kill(params SiloProcess[] victims)
    {
        Kills += victims.Length;
        await Task.WhenAll(victims.Select(v => v.Kill()));
    }

    /// <summary>
    /// Kills a silo and measures, every other time without faults of storage: how long the cluster takes is one thing, how long storage keeps fifty figures
    /// waiting is another.
    /// </summary>
    /// <param name="nemesis">Name of what happens.</param>
    /// <param name="victim">Who is killed.</param>
    /// <param name="andThen">What follows the kill, until the figures are back.</param>
    public async Task KillAndMeasure(string nemesis, SiloProcess victim, Func<Task> andThen)
    {
        _calm = !_calm;
        if (_calm)
        {
            Faults("");
            await Task.Delay(TimeSpan.FromSeconds(4)); // what is slow already comes to its end
        }

        await Kill(victim);
        var measured = Measure(_calm ? Recovery.Kill : Recovery.KillAmidFaults, nemesis, victim);
        await andThen();
        await measured;
        Faults(UsualFaults);
        await UntilHealthy(victim);
    }

    /// <summary>Puts faults of storage in force at all silos; an empty plan is none.</summary>
    public void Faults(string plan)
    {
        foreach (var silo in silos)
            silo.Faults(plan);
    }

    /// <summary>Freezes a silo.</summary>
    public void Freeze(SiloProcess victim)
    {
        Freezes++;
        victim.Freeze();
    }

    /// <summary>Measures until every figure answers at silos that are not away.</summary>
    public async Task Measure(string kind, string nemesis, params SiloProcess[] away)
    {
        var (time, last) = await probe.Measure(away, options.Seed + _measured++);
        Recoveries.Add(new(kind, nemesis, time, last));
        options.Say(FormattableString.Invariant($"all {probe.Count} figures answer {time.TotalSeconds:0.0} s after {nemesis} (last: {last})"));
    }

    /// <summary>Waits until silos say that they can work, at most two minutes.</summary>
    /// <exception cref="TimeoutException">One does not.</exception>
    public async Task UntilHealthy(params SiloProcess[] which)
    {
        var limit = TimeProvider.System.GetTimestamp();
        foreach (var silo in which.Length > 0 ? which : silos)
        {
            while (!await caller.IsHealthy(silo))
            {
                if (TimeProvider.System.GetElapsedTime(limit) > TimeSpan.FromMinutes(2))
                    throw new TimeoutException($"Silo {silo.Number} is not healthy after two minutes; its log: {silo.Log}");
                await Task.Delay(200);
            }
        }
    }
}
