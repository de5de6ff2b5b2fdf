namespace Kinerja.Testing.Faults;

/// <summary>Which calls of storage meet which faults. What call number n meets follows from the plan alone.</summary>
/// <remarks>Times are for the faults' own waits; nothing here changes the client's time-outs.</remarks>
public sealed record FaultPlan
{
    /// <summary>All thirteen kinds, equally likely.</summary>
    public static IReadOnlyDictionary<FaultKind, double> AllKinds { get; } = Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => 1.0);

    /// <summary>Seed of everything that is drawn.</summary>
    public int Seed { get; init; }

    /// <summary>Probability that a call is struck, 0 to 1.</summary>
    public double Rate { get; init; }

    /// <summary>Weights of the kinds among the struck calls. A kind that cannot happen to a call (409 to a read) is left out of its draw.</summary>
    public IReadOnlyDictionary<FaultKind, double> Kinds { get; init; } = AllKinds;

    /// <summary>Calls that are struck for certain, by number from 1. A kind that cannot happen to the call lets it pass.</summary>
    public IReadOnlyDictionary<long, FaultKind> At { get; init; } = new Dictionary<long, FaultKind>();

    /// <summary>Above or beneath the client's retries.</summary>
    public FaultPosition Position { get; init; } = FaultPosition.Try;

    /// <summary>How many tries of a call are struck, 1 or more; only beneath the client's retries.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Only calls whose path (table or container, keys) contains this are counted and struck; null takes all.</summary>
    public string? Path { get; init; }

    /// <summary>Only requests that change something are counted and struck.</summary>
    public bool WritesOnly { get; init; }

    /// <summary>What a busy service asks to wait. Default 1 s.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a sender waits before it sees a time-out. Default 1 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Shortest and longest wait of <see cref="FaultKind.Slow"/>. Default 0.5 to 10 s.</summary>
    public (TimeSpan From, TimeSpan To) Slow { get; init; } = (TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10));

    /// <summary>Longest time that a request delivered late is under way. Default 2 s.</summary>
    public TimeSpan Late { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What makes a late request arrive before that.</summary>
    public LateTrigger LateAfter { get; init; } = LateTrigger.Write;

    /// <summary>How long a throttled partition refuses everybody. Default 2 s.</summary>
    public TimeSpan Throttle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Wait added to every try, shortest and longest. Default none.</summary>
    public (TimeSpan From, TimeSpan To) Latency { get; init; }

    /// <summary>The n-th call from now on meets a fault, all others none. The faults' own waits are as short as they can be.</summary>
    /// <param name="n">From 1.</param>
    /// <param name="kind">What it meets.</param>
    /// <param name="position">Above or beneath the client's retries.</param>
    public static FaultPlan Nth(long n, FaultKind kind, FaultPosition position) => new()
    {
        At = new Dictionary<long, FaultKind> { [n] = kind },
        Position = position,
        RetryAfter = TimeSpan.FromMilliseconds(1),
        Timeout = TimeSpan.Zero,
        Slow = (TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20)),
        // The partition stays closed for the whole of the attempt; another plan opens it.
        Throttle = TimeSpan.FromMinutes(10),
        Late = TimeSpan.FromMinutes(10),
    };

    /// <summary>
    /// Reads <c>seed=7;rate=0.03;kinds=F1,F4:2;position=both;…</c>. Keys: seed, rate, kinds (<c>all</c> or F1…F13, each with an optional weight), at
    /// (<c>17:F4,230:F8</c>), position (try, call, both), tries, path, writes (true, false), after (write, read); in seconds: retryAfter, timeout, late,
    /// throttle; in seconds as a range <c>0.5-10</c>: slow, latency. Text without content is a plan without faults.
    /// </summary>
    /// <exception cref="FormatException">A key or value is not of these; the message names it.</exception>
    public static FaultPlan Parse(string text) => FaultPlanText.Parse(text);

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => FaultPlanText.Print(this);
}
