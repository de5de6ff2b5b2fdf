namespace Kinerja.Grains.Access.Contracts;

/// <summary>
/// Who makes a call. Built once at the edge from a session or a key, never from anything that the request says about itself, and carried beside every grain
/// call. A grain that is called by a grain is called by the system, whatever stands here.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.caller")]
public sealed record Caller
{
    /// <summary>Nobody in particular: the public.</summary>
    public static Caller Anonymous { get; } = new();

    /// <summary>What kind.</summary>
    [Id(0)] public CallerKind Kind { get; init; }

    /// <summary>Account id, key id or name of the service; empty for the public.</summary>
    [Id(1)] public string Id { get; init; } = "";

    /// <summary>As shown in histories.</summary>
    [Id(2)] public string Name { get; init; } = "";

    /// <summary>What the caller may be, and where.</summary>
    [Id(3)] public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>True when a second factor (or a passkey with verification) stood behind the session.</summary>
    [Id(4)] public bool SecondFactor { get; init; }

    /// <summary>Id of the session, for the audit; empty without one.</summary>
    [Id(5)] public string Session { get; init; } = "";

    /// <summary>Where the request came from, for the audit: address of the network, as far as known.</summary>
    [Id(6)] public string Source { get; init; } = "";

    /// <summary>True when roles of an admin are held and do not count, because the password is too short for them.</summary>
    [Id(7)] public bool NeedsLongerPassword { get; init; }

    /// <summary>True for an API key that was made for reading: its roles give nothing else.</summary>
    [Id(8)] public bool ReadsOnly { get; init; }

    /// <summary>A named part of the site.</summary>
    public static Caller Service(string name) => new() { Kind = CallerKind.Service, Id = name, Name = name };
}
