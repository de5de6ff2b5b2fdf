using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>One change: who, when, from, to, why.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.history-entry")]
public sealed record HistoryEntry
{
    /// <summary>Sequence number within the indicator-year, 1 upwards without gaps.</summary>
    [Id(0)] public required long Sequence { get; init; }

    /// <summary>Operation id of the command.</summary>
    [Id(1)] public required string OperationId { get; init; }

    /// <summary><c>target</c>, <c>realisation</c>, <c>card</c>, <c>withdrawn</c>.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>Period changed; null for the card.</summary>
    [Id(3)] public Period? Period { get; init; }

    /// <summary>Before.</summary>
    [Id(4)] public TypedValue From { get; init; }

    /// <summary>After.</summary>
    [Id(5)] public TypedValue To { get; init; }

    /// <summary>As typed; null when none.</summary>
    [Id(6)] public string? Text { get; init; }

    /// <summary>Why; null when not said.</summary>
    [Id(7)] public string? Reason { get; init; }

    /// <summary>Name of who did it.</summary>
    [Id(8)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(9)] public required DateTimeOffset At { get; init; }

    /// <summary>Where it came from (document name); null for an entry by hand.</summary>
    [Id(10)] public string? Origin { get; init; }

    /// <summary>True for sample data.</summary>
    [Id(11)] public bool IsSample { get; init; }

    /// <summary>Revision of the indicator-year after the change.</summary>
    [Id(12)] public long Revision { get; init; }

    /// <summary>True when the application of the document <see cref="Origin"/> was taken back.</summary>
    [Id(13)] public bool IsUndo { get; init; }
}
