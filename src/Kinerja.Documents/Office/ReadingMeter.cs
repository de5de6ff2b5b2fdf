namespace Kinerja.Documents.Office;

/// <summary>
/// Stops a reading that takes too long or too much memory. It is asked on every block of bytes, so it also stops a parser that is still inside one
/// element. Memory is what the reading thread has allocated since the meter was made, freed or not: never less than what it holds.
/// </summary>
internal sealed class ReadingMeter(long memory, CancellationToken cancellation)
{
    private readonly long _before = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Goes on, or stops.</summary>
    /// <exception cref="OfficeException">Too much memory.</exception>
    /// <exception cref="OperationCanceledException">Time is up, or the caller has given up.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (GC.GetAllocatedBytesForCurrentThread() - _before > memory)
            throw new OfficeException(OfficeProblems.TooCostly());
    }
}
