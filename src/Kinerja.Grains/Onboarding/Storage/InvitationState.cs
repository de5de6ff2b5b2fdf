using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of an invitation.</summary>
internal sealed record InvitationState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Where the role would be held.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Which role.</summary>
    public ActorRole Role { get; init; }

    /// <summary>For whom, as the inviter wrote it.</summary>
    public string For { get; init; } = "";

    /// <summary>Who invites.</summary>
    public string By { get; init; } = "";

    /// <summary>Until when, UTC.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>True when it was taken back.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Account that accepted it; empty before. Stored before the role is given.</summary>
    public string Account { get; init; } = "";

    /// <summary>Name of that account.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>True when the role has been given.</summary>
    public bool IsGiven { get; init; }

    /// <summary>When it was accepted, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
