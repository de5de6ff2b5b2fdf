using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Model.Imports;

namespace Kinerja.Grains.Imports.Storage;

/// <summary>The row of a kept document, without its content.</summary>
internal sealed record ImportState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Agency it was brought to; null when none.</summary>
    public string? Agency { get; init; }

    /// <summary>File name or “tempelan”.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>text</c>, <c>html</c>, or <c>grid</c> for what was read of a Word or Excel file.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Rows that hold the content.</summary>
    public int Parts { get; init; }

    /// <summary>Answers so far, in order of the questions' first answer.</summary>
    public IReadOnlyList<ImportAnswer> Answers { get; init; } = [];

    /// <summary>Decisions so far, by finding id.</summary>
    public IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>Who brought it.</summary>
    public string By { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Agency it was applied to; null while it is a draft.</summary>
    public string? AppliedTo { get; init; }

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
