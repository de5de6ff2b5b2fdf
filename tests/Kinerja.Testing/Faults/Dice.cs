namespace Kinerja.Testing.Faults;

/// <summary>What is drawn for one call: the same seed, number and purpose always give the same.</summary>
internal readonly struct Dice(int seed, long call)
{
    /// <summary>At least 0, below 1.</summary>
    public double Draw(int purpose)
    {
        var bits = Mix(Mix(Mix((ulong)(uint)seed) ^ (ulong)call) ^ (ulong)(uint)purpose);
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A time between two.</summary>
    public TimeSpan Draw(int purpose, (TimeSpan From, TimeSpan To) range) => range.From + ((range.To - range.From) * Draw(purpose));

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
