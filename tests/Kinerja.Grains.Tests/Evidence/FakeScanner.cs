using Kinerja.Grains.Evidence;

namespace Kinerja.Grains.Tests.Evidence;

/// <summary>A scanner that says what a test wants.</summary>
internal sealed class FakeScanner : IEvidenceScanner
{
    private int _looks;

    /// <summary>False while no scanner is set up.</summary>
    public bool IsThere { get; set; }

    /// <summary>What it says of a content.</summary>
    public Func<byte[], CancellationToken, Task<bool>> Says { get; set; } = (_, _) => Task.FromResult(true);

    /// <summary>How often it was asked.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public async Task<bool> IsClean(Stream content, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _looks);
        using var all = new MemoryStream();
        await content.CopyToAsync(all, cancellationToken);
        return await Says(all.ToArray(), cancellationToken);
    }
}
