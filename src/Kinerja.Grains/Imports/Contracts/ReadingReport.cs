using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Imports.Contracts;

/// <summary>How far the reading of a document is that is not kept yet. It lives in memory only: when nobody reports any more, the process that read is gone.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.reading-report")]
public sealed record ReadingReport
{
    /// <summary>Name of the document.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What is being done, by its stable name.</summary>
    [Id(1)] public required string Step { get; init; }

    /// <summary>How many rows, indicators or checks of the step are done.</summary>
    [Id(2)] public int Done { get; init; }

    /// <summary>How many there are; null while nobody knows.</summary>
    [Id(3)] public int? Total { get; init; }

    /// <summary>True for the first report of a reading.</summary>
    [Id(4)] public bool Begins { get; init; }

    /// <summary>True for the last one.</summary>
    [Id(5)] public bool Ends { get; init; }

    /// <summary>Why nothing was kept; empty otherwise.</summary>
    [Id(6)] public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>When it was heard, UTC; the grain says.</summary>
    [Id(7)] public DateTimeOffset At { get; init; }
}
