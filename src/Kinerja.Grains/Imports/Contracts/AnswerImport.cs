using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Imports;

namespace Kinerja.Grains.Imports.Contracts;

/// <summary>Answers questions and decides findings of a draft.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.answer-import")]
public sealed record AnswerImport : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Answers; a later one for the same question replaces the earlier.</summary>
    [Id(1)] public IReadOnlyList<ImportAnswer> Answers { get; init; } = [];

    /// <summary>Decisions by finding id; null takes a decision back.</summary>
    [Id(2)] public IReadOnlyDictionary<string, FindingDecision?> Decisions { get; init; } = new Dictionary<string, FindingDecision?>();

    /// <summary>Who.</summary>
    [Id(3)] public required Actor Actor { get; init; }
}
