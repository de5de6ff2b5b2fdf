using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Access.Storage;

/// <summary>The row of the members of a scope.</summary>
internal sealed record MembersState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Roles in the order in which they were given; an account may hold several, each once.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
