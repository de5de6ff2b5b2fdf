namespace Kinerja.Grains.Shared;

/// <summary>Who does something. Until accounts exist the site passes the person at the machine; the demo passes itself.</summary>
/// <param name="Id">Stable id, key alphabet.</param>
/// <param name="Name">As shown in histories.</param>
/// <param name="IsSample">True for the loader of sample data: what it enters carries the mark <i>data contoh</i>.</param>
[GenerateSerializer, Immutable, Alias("kinerja.actor")]
public sealed record Actor([property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] bool IsSample = false);
