namespace Kinerja.Grains.Evidence;

/// <summary>A file that is being written.</summary>
public interface IEvidenceWriter
{
    /// <summary>Adds bytes.</summary>
    Task Append(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Makes the file from what was added.</summary>
    Task Commit(CancellationToken cancellationToken);
}
