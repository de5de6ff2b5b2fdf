using Kinerja.Grains.Storage;

namespace Kinerja.Grains.ColumnReadings.Storage;

/// <summary>The row of what an agency has said about columns.</summary>
internal sealed record ColumnReadingsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>One for each heading, the latest first.</summary>
    public IReadOnlyList<StoredColumns> Columns { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
