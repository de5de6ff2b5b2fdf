namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>A piece of evidence for a figure of a period.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.evidence-item")]
public sealed record EvidenceItem
{
    /// <summary>Id, made here.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Code of the indicator or component that it proves.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>File, link or text.</summary>
    [Id(2)] public required EvidenceKind Kind { get; init; }

    /// <summary>Name of the file, cleaned, or title of the link or text.</summary>
    [Id(3)] public required string Name { get; init; }

    /// <summary>What it says about the figure; empty when not said.</summary>
    [Id(4)] public string Note { get; init; } = "";

    /// <summary>Address of a link; null otherwise.</summary>
    [Id(5)] public string? Link { get; init; }

    /// <summary>The words of a text; null otherwise.</summary>
    [Id(6)] public string? Text { get; init; }

    /// <summary>What the content of a file is, e.g. <c>application/pdf</c>; empty otherwise.</summary>
    [Id(7)] public string MediaType { get; init; } = "";

    /// <summary>Bytes of a file; 0 otherwise.</summary>
    [Id(8)] public long Size { get; init; }

    /// <summary>SHA-256 of the file, of the address or of the words, 64 hexadecimal digits.</summary>
    [Id(9)] public required string Sha256 { get; init; }

    /// <summary>Account of who added it.</summary>
    [Id(10)] public required string ById { get; init; }

    /// <summary>Name of who added it.</summary>
    [Id(11)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(12)] public required DateTimeOffset At { get; init; }

    /// <summary>Number of the event of adding it.</summary>
    [Id(13)] public long Sequence { get; init; }

    /// <summary>What is known about malicious programs in it.</summary>
    [Id(14)] public ScanState Scan { get; init; }

    /// <summary>True once it belonged to a submission: what was submitted is kept, whatever becomes of the list.</summary>
    [Id(15)] public bool IsSubmitted { get; init; }

    /// <summary>Id of an earlier piece of the period with the same content; null when there is none.</summary>
    [Id(16)] public string? SameAs { get; init; }

    /// <summary>When it was withdrawn, UTC; null when it was not.</summary>
    [Id(17)] public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Name of who withdrew it.</summary>
    [Id(18)] public string? WithdrawnBy { get; init; }

    /// <summary>Why it was withdrawn; empty when not said.</summary>
    [Id(19)] public string WithdrawnReason { get; init; } = "";

    /// <summary>True when somebody may have its file: it is there, and nothing speaks against it.</summary>
    public bool MayBeTaken => Kind == EvidenceKind.File && WithdrawnAt is null && Scan is ScanState.NotScanned or ScanState.Clean;
}
