using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>An invitation.</summary>
/// <param name="Id">Hash of its token: names it, and opens nothing.</param>
/// <param name="Scope">Where the role would be held.</param>
/// <param name="Role">Which role.</param>
/// <param name="For">For whom, as the inviter wrote it; empty when nothing was written.</param>
/// <param name="By">Who invites.</param>
/// <param name="Until">Until when it may be accepted, UTC.</param>
/// <param name="AcceptedBy">Name of whoever accepted it; empty before.</param>
[GenerateSerializer, Immutable, Alias("kinerja.invitation-view")]
public sealed record InvitationView(
    [property: Id(0)] string Id, [property: Id(1)] string Scope, [property: Id(2)] ActorRole Role, [property: Id(3)] string For, [property: Id(4)] string By, [property: Id(5)] DateTimeOffset Until,
    [property: Id(6)] string AcceptedBy);
