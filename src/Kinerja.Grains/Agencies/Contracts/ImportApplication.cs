namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>That an import was applied to the plan, and whether that was taken back.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.import-application")]
public sealed record ImportApplication
{
    /// <summary>Id of the import.</summary>
    [Id(0)] public required string Import { get; init; }

    /// <summary>Name of the document.</summary>
    [Id(1)] public required string DocumentName { get; init; }

    /// <summary>When it was applied, UTC.</summary>
    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>Who applied it.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>When it was taken back, UTC; null when it was not.</summary>
    [Id(4)] public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Who took it back; null when nobody did.</summary>
    [Id(5)] public string? UndoneBy { get; init; }

    /// <summary>True while what it changed is still known.</summary>
    [Id(6)] public bool IsKept { get; init; }

    /// <summary>Name of a document that was applied after it and has to be taken back first; null when there is none.</summary>
    [Id(7)] public string? Later { get; init; }
}
