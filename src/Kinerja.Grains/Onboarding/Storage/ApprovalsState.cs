using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of a list of registrations that wait.</summary>
internal sealed record ApprovalsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>What waits, oldest first.</summary>
    public IReadOnlyList<ApprovalEntry> Entries { get; init; } = [];
}
