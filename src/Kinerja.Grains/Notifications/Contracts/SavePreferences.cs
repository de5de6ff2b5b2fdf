namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>Keeps preferences.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.save-preferences")]
public sealed record SavePreferences
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>All of them.</summary>
    [Id(1)] public required NoticePreferences Preferences { get; init; }
}
