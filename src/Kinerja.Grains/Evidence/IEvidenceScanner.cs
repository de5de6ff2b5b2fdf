namespace Kinerja.Grains.Evidence;

/// <summary>Looks for malicious programs in files of evidence. Without one nothing is looked at, and pages say so.</summary>
public interface IEvidenceScanner
{
    /// <summary>True when there is one.</summary>
    bool IsThere { get; }

    /// <summary>Looks at a file.</summary>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when nothing was found, false when something was.</returns>
    /// <exception cref="IOException">The scanner does not answer, or says that it cannot tell.</exception>
    Task<bool> IsClean(Stream content, CancellationToken cancellationToken);
}
