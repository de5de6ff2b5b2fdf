namespace Kinerja.Benchmarks.Storage;

/// <summary>A state about as large as the row of an indicator-year.</summary>
public sealed record Cell
{
    /// <summary>Counts the writes; as many digits at the end as at the beginning.</summary>
    public int Number { get; init; } = 1_000_000;

    /// <summary>The rest of the row.</summary>
    public string Text { get; init; } = string.Concat(Enumerable.Range(0, 250).Select(number => $"{number:D3}teks "));
}
