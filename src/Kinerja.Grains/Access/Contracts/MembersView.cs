namespace Kinerja.Grains.Access.Contracts;

/// <summary>Members of a scope.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.members-view")]
public sealed record MembersView
{
    /// <summary>Members, by name.</summary>
    [Id(0)] public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Grows by one with each change.</summary>
    [Id(1)] public long Revision { get; init; }
}
