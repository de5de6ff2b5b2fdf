namespace Kinerja.Chaos.Driving;

/// <summary>What a run is asked to do.</summary>
internal sealed record ChaosOptions
{
    /// <summary>Seed of everything that is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Processes.</summary>
    public int Silos { get; init; } = 3;

    /// <summary>Agencies.</summary>
    public int Tenants { get; init; } = 3;

    /// <summary>How long clients and nemeses work; a script is played to its end unless the run looks for a violation.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Pause between the end of one nemesis and the next.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Names of nemeses in turn, and over again when the run looks for a violation; empty draws from all by weight.</summary>
    public IReadOnlyList<string> Script { get; init; } = [];

    /// <summary>Share of storage calls that meet a fault all the time, 0 to 1.</summary>
    public double FaultRate { get; init; } = 0.03;

    /// <summary>One request in so many goes to any silo, also to one that is known not to answer.</summary>
    public int AnyEvery { get; init; } = 12;

    /// <summary>Fault plan besides the rate, e.g. kinds; null takes all kinds.</summary>
    public string? FaultKinds { get; init; }

    /// <summary>How the silos are broken; null is the product.</summary>
    public string? Mutant { get; init; }

    /// <summary>Ends as soon as a violation shows; for broken builds.</summary>
    public bool StopWhenViolated { get; init; }

    /// <summary>How long nothing happens before the last reads.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time that every figure may take to answer after a kill.</summary>
    public TimeSpan KillBar { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The same after a kill of all processes but one.</summary>
    public TimeSpan SeveralBar { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The same after a freeze.</summary>
    public TimeSpan FreezeBar { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The same after storage is back from an outage.</summary>
    public TimeSpan StorageBar { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether each agency is brought back from its copies at the end.</summary>
    public bool Drill { get; init; }

    /// <summary>Where histories and logs go.</summary>
    public required string Folder { get; init; }

    /// <summary>Says what happens.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
