using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>A role that somebody holds somewhere. One person may hold several, in several places.</summary>
/// <param name="Scope">Where: see <see cref="AccessScope"/>.</param>
/// <param name="Role">As what.</param>
[GenerateSerializer, Immutable, Alias("kinerja.grant")]
public sealed record Grant([property: Id(0)] string Scope, [property: Id(1)] ActorRole Role);
