namespace Kinerja.Grains.Shared;

/// <summary>Who does something, as histories keep it. The gate lets nobody name another than themselves.</summary>
/// <param name="Id">Stable id, key alphabet.</param>
/// <param name="Name">As shown in histories.</param>
/// <param name="IsSample">True for the loader of sample data: what it enters carries the mark <i>data contoh</i>.</param>
/// <param name="Role">In which role, held in the place where they act; null where none is needed.</param>
/// <param name="IsUnknown">True for a stand-in that says nothing about the person: two acts under it may be those of two people.</param>
[GenerateSerializer, Immutable, Alias("kinerja.actor")]
public sealed record Actor(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] bool IsSample = false,
    [property: Id(3)] ActorRole? Role = null,
    [property: Id(4)] bool IsUnknown = false);
