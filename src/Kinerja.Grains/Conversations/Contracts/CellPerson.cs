using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Somebody who takes part in the conversation: of the agency, or a reviewer of its region.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name in full; pages show no more of it than the reader may see.</param>
/// <param name="Role">As what.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cell-person")]
public sealed record CellPerson([property: Id(0)] string Account, [property: Id(1)] string Name, [property: Id(2)] ActorRole Role);
