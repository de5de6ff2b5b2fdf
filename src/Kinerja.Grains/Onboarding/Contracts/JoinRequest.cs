using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>A request to join.</summary>
/// <param name="Account">Account that asks.</param>
/// <param name="Name">Its name.</param>
/// <param name="Words">What it says.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsDecided">True once it is answered.</param>
/// <param name="Role">Role that was given; null when it waits or was declined.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="By">Who answered.</param>
[GenerateSerializer, Immutable, Alias("kinerja.join-request")]
public sealed record JoinRequest(
    [property: Id(0)] string Account, [property: Id(1)] string Name, [property: Id(2)] string Words, [property: Id(3)] DateTimeOffset At, [property: Id(4)] bool IsDecided = false,
    [property: Id(5)] ActorRole? Role = null, [property: Id(6)] string Reason = "", [property: Id(7)] string By = "");
