namespace Kinerja.Benchmarks.Storage;

/// <summary>One of several that write at once, each a row of its own.</summary>
internal interface IWriter
{
    /// <summary>Writes the row once more, under the ETag of the write before.</summary>
    Task WriteAsync();
}
