namespace Kinerja.Grains.Evidence;

/// <summary>Where files of evidence lie. The host knows how.</summary>
public interface IEvidenceFiles
{
    /// <summary>The content of a file; null when there is none.</summary>
    /// <param name="name">Its name, see <see cref="EvidenceFile"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<Stream?> Open(string name, CancellationToken cancellationToken);

    /// <summary>Begins to write a file. Nothing of it is there before it is committed.</summary>
    /// <param name="name">Its name.</param>
    IEvidenceWriter Write(string name);

    /// <summary>Removes a file; one that is not there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task Remove(string name, CancellationToken cancellationToken);
}
