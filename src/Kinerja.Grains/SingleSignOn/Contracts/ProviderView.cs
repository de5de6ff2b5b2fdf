namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>The settings of a provider as its admin sees them.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.provider-view")]
public sealed record ProviderView
{
    /// <summary>The settings; null before anything was set.</summary>
    [Id(0)] public ProviderSettings? Settings { get; init; }

    /// <summary>True when a secret is kept.</summary>
    [Id(1)] public bool HasSecret { get; init; }

    /// <summary>Who changed the settings last, as shown.</summary>
    [Id(2)] public string By { get; init; } = "";

    /// <summary>When that was, UTC.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }

    /// <summary>The last time the connection was tried; null when it never was.</summary>
    [Id(4)] public ProviderTry? Try { get; init; }

    /// <summary>Grows by one with each change of the settings.</summary>
    [Id(5)] public long Revision { get; init; }
}
