using Kinerja.Model.Checks;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>What a document became: a draft plan, findings, questions, and what was not understood. Nothing is stored by making one.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.import-draft")]
public sealed record ImportDraft
{
    /// <summary>The draft plan.</summary>
    [Id(0)] public required Plan Plan { get; init; }

    /// <summary>Findings of the checks over the draft, in order of rule and source.</summary>
    [Id(1)] public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What only a person can say.</summary>
    [Id(2)] public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>What found no place.</summary>
    [Id(3)] public IReadOnlyList<NotUnderstood> NotUnderstood { get; init; } = [];

    /// <summary>The document row by row.</summary>
    [Id(4)] public IReadOnlyList<SourceRow> Rows { get; init; } = [];

    /// <summary>How cells were read where it was not obvious (a number inside a text cell, a shifted row), for the curious.</summary>
    [Id(5)] public IReadOnlyList<Text> Remarks { get; init; } = [];

    /// <summary>What the file holds and was not read because a person does not see it there: hidden rows, sheets and text, deleted text, pictures.</summary>
    [Id(6)] public IReadOnlyList<Text> LeftOut { get; init; } = [];

    /// <summary>Tables whose columns were read as somebody has said of an earlier document.</summary>
    [Id(7)] public IReadOnlyList<ColumnsRead> ReadAs { get; init; } = [];
}
