namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Begins a session after somebody has shown who they are.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.begin-session")]
public sealed record BeginSession
{
    /// <summary>Session id, random; only its hash is kept.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>True when a second factor or a passkey stood behind it.</summary>
    [Id(1)] public bool SecondFactor { get; init; }

    /// <summary>What the browser says it is; at most 200 characters are kept.</summary>
    [Id(2)] public string Agent { get; init; } = "";

    /// <summary>Address of the network it comes from.</summary>
    [Id(3)] public string Source { get; init; } = "";

    /// <summary>Id of the session that it follows and ends; null when there is none.</summary>
    [Id(4)] public string? Instead { get; init; }

    /// <summary>Where its roles count: what lies in this scope; everywhere when empty.</summary>
    [Id(5)] public string Within { get; init; } = "";
}
