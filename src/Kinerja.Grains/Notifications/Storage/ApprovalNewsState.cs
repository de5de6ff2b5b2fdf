using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Notifications.Storage;

/// <summary>The row of what is told of registrations that wait. What is known, its numbers and what is to be told of it are one write.</summary>
internal sealed record ApprovalNewsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Number of the last notice.</summary>
    public long Last { get; init; }

    /// <summary>Registrations that wait, as far as they were read.</summary>
    public IReadOnlyList<KnownApproval> Known { get; init; } = [];

    /// <summary>Those of which not everybody was told who should be, in the order of their numbers.</summary>
    public IReadOnlyList<WaitingApproval> Waiting { get; init; } = [];

    /// <summary>Numbers of notices that are taken back: what they told was decided.</summary>
    public IReadOnlyList<long> Decided { get; init; } = [];
}
