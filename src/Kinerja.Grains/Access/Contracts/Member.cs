using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>Somebody with a role.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">As shown.</param>
/// <param name="Role">As what.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who gave it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.member")]
public sealed record Member(
    [property: Id(0)] string Account, [property: Id(1)] string Name, [property: Id(2)] ActorRole Role, [property: Id(3)] DateTimeOffset Since, [property: Id(4)] string By);
