using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Imports;

namespace Kinerja.Grains.Imports.Contracts;

/// <summary>A kept document.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.import-record")]
public sealed record ImportRecord
{
    /// <summary>Id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Agency it was brought to; null when none.</summary>
    [Id(1)] public string? Agency { get; init; }

    /// <summary>File name or “tempelan”.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary><c>text</c>, <c>html</c>, or <c>grid</c> for what was read of a Word or Excel file.</summary>
    [Id(3)] public required string Kind { get; init; }

    /// <summary>The text, Brotli-compressed UTF-8.</summary>
    [Id(4)] public required byte[] Content { get; init; }

    /// <summary>Answers so far.</summary>
    [Id(5)] public IReadOnlyList<ImportAnswer> Answers { get; init; } = [];

    /// <summary>Decisions so far, by finding id.</summary>
    [Id(6)] public IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>Who brought it.</summary>
    [Id(7)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(8)] public required DateTimeOffset At { get; init; }

    /// <summary>Agency it was applied to; null while it is a draft.</summary>
    [Id(9)] public string? AppliedTo { get; init; }

    /// <summary>Revision.</summary>
    [Id(10)] public long Revision { get; init; }
}
