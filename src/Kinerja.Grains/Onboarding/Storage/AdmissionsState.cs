using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of a scope's invitations and requests.</summary>
internal sealed record AdmissionsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Hashes of the tokens of invitations, oldest first.</summary>
    public IReadOnlyList<string> Invitations { get; init; } = [];

    /// <summary>Requests, oldest first; of each account the latest.</summary>
    public IReadOnlyList<JoinRequest> Requests { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
