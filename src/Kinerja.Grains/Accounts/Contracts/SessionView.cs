namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>A living session, for the person it belongs to.</summary>
/// <param name="Key">Names it without opening it: the beginning of the hash of its id.</param>
/// <param name="Created">When it began, UTC.</param>
/// <param name="Seen">When it was last used, UTC; a few minutes late at most.</param>
/// <param name="Agent">What the browser said it is.</param>
/// <param name="Source">Address of the network it came from.</param>
/// <param name="SecondFactor">True when a second factor stood behind it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.session-view")]
public sealed record SessionView(
    [property: Id(0)] string Key,
    [property: Id(1)] DateTimeOffset Created,
    [property: Id(2)] DateTimeOffset Seen,
    [property: Id(3)] string Agent,
    [property: Id(4)] string Source,
    [property: Id(5)] bool SecondFactor);
