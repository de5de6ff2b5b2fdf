namespace Kinerja.Benchmarks.Storage;

/// <summary>A grain that does nothing but write its state.</summary>
[Alias("benchmarks.cell")]
public interface ICell : IGrainWithStringKey
{
    /// <summary>Writes the next state under the ETag of the one before.</summary>
    [Alias("write")]
    Task WriteAsync();
}
