using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>Something that only a person can say. Nothing is guessed silently: a proposal stays a proposal until it is confirmed.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.import-question")]
public sealed record ImportQuestion
{
    /// <summary>Stable over re-imports of the same document, key alphabet, e.g. <c>q-polarity-iku-1</c>, <c>q-number-iku-1-2015-year</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    [Id(1)] public required QuestionKind Kind { get; init; }

    /// <summary>Codes of the indicators concerned.</summary>
    [Id(2)] public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Years concerned.</summary>
    [Id(3)] public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The question.</summary>
    [Id(4)] public required Text Message { get; init; }

    /// <summary>The choices.</summary>
    [Id(5)] public required IReadOnlyList<QuestionOption> Options { get; init; }

    /// <summary>Code of the proposed choice; null when nothing can be proposed.</summary>
    [Id(6)] public string? Proposed { get; init; }

    /// <summary>True when the draft cannot be applied without an answer.</summary>
    [Id(7)] public bool Required { get; init; }

    /// <summary>The text in question, as written; null when none.</summary>
    [Id(8)] public string? Original { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(9)] public SourceLocation? Source { get; init; }

    /// <summary>The period of the cell it is about, for questions about a single cell; null otherwise.</summary>
    [Id(10)] public Period? Period { get; init; }

    /// <summary>The columns, for a question about them; null otherwise.</summary>
    [Id(11)] public ImportColumns? Columns { get; init; }
}
