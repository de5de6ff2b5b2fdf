using Kinerja.Grains.Evidence.Contracts;

namespace Kinerja.Grains.Evidence.Storage;

/// <summary>A piece of evidence in the row of its period.</summary>
internal sealed record StoredEvidence
{
    /// <summary>Id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Code of the indicator or component.</summary>
    public string Code { get; init; } = "";

    /// <summary>File, link or text.</summary>
    public EvidenceKind Kind { get; init; }

    /// <summary>Name or title.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it says about the figure.</summary>
    public string Note { get; init; } = "";

    /// <summary>Address of a link.</summary>
    public string? Link { get; init; }

    /// <summary>Words of a text.</summary>
    public string? Text { get; init; }

    /// <summary>What the content of a file is.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Bytes of a file.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Account of who added it.</summary>
    public string ById { get; init; } = "";

    /// <summary>Name of who added it.</summary>
    public string By { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Number of the event of adding it.</summary>
    public long Sequence { get; init; }

    /// <summary>What is known about malicious programs in it.</summary>
    public ScanState Scan { get; init; }

    /// <summary>How often the scanner was asked for nothing.</summary>
    public int ScanTries { get; init; }

    /// <summary>True once it belonged to a submission.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Account of who withdrew it.</summary>
    public string? WithdrawnById { get; init; }

    /// <summary>Name of who withdrew it.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string WithdrawnReason { get; init; } = "";

    /// <summary>Number of the event of withdrawing it; 0 when it was not.</summary>
    public long WithdrawnSequence { get; init; }

    /// <summary>When the scanner found something, UTC; null when it did not, or before this was kept.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Number of the event of that; 0 when there is none.</summary>
    public long RefusedSequence { get; init; }

    /// <summary>True while its file is kept: it is listed, or belonged to a submission.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsKept => Kind == EvidenceKind.File && (WithdrawnAt is null || IsSubmitted);
}
