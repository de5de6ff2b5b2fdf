using Kinerja.Grains.Storage;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Windows.Storage;

/// <summary>The row of the windows of a region.</summary>
internal sealed record ReportingWindowsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each change.</summary>
    public long Revision { get; init; }

    /// <summary>What is set.</summary>
    public ReportingWindows Windows { get; init; } = ReportingWindows.Open;

    /// <summary>The last changes, newest first.</summary>
    public IReadOnlyList<WindowChange> History { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
