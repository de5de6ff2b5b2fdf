namespace Kinerja.Grains.Agencies.Storage;

/// <summary>An import that was applied.</summary>
internal sealed record StoredApplication
{
    /// <summary>Id of the import.</summary>
    public string Import { get; init; } = "";

    /// <summary>Operation id under which it was applied.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>Name of the document.</summary>
    public string DocumentName { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public string By { get; init; } = "";

    /// <summary>Number of the row that holds what it changed; null when that is not kept any more.</summary>
    public int? Row { get; init; }

    /// <summary>When it was taken back, UTC; null when it was not.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; init; }
}
