using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Invites somebody by a link. The site makes the token and shows it once; here only its hash is known.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.invite-person")]
public sealed record InvitePerson : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>SHA-256 of the token, 64 hexadecimal digits.</summary>
    [Id(1)] public required string Hash { get; init; }

    /// <summary>The role.</summary>
    [Id(2)] public required ActorRole Role { get; init; }

    /// <summary>For whom: name or mail address, at most 254 characters, may be empty.</summary>
    [Id(3)] public string For { get; init; } = "";

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}
