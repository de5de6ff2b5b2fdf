namespace Kinerja.Grains.Evidence;

/// <summary>No scanner is set up.</summary>
internal sealed class NoScanner : IEvidenceScanner
{
    /// <inheritdoc/>
    public bool IsThere => false;

    /// <inheritdoc/>
    public Task<bool> IsClean(Stream content, CancellationToken cancellationToken) => throw new IOException("There is no scanner.");
}
