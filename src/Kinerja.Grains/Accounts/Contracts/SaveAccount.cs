namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Keeps changed credentials.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.save-account")]
public sealed record SaveAccount
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>All of them.</summary>
    [Id(1)] public required AccountCredentials Credentials { get; init; }

    /// <summary>Revision the caller saw.</summary>
    [Id(2)] public required long ExpectedRevision { get; init; }
}
