namespace Kinerja.Benchmarks.Storage;

/// <summary>Writes by a call of a grain, as the site does: in the process of the silo.</summary>
internal sealed class GrainWriter(ICell cell) : IWriter
{
    /// <inheritdoc/>
    public Task WriteAsync() => cell.WriteAsync();
}
