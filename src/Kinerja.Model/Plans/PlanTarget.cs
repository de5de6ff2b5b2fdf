using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Plans;

/// <summary>One cell of a target table.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.plan-target")]
public sealed record PlanTarget
{
    /// <summary>Code of the indicator.</summary>
    [Id(0)] public required string Indicator { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>A quarter or the year.</summary>
    [Id(2)] public Period Period { get; init; } = Period.Year;

    /// <summary>The value; a dash is missing with its reason code, never zero.</summary>
    [Id(3)] public required TypedValue Value { get; init; }

    /// <summary>The cell as written.</summary>
    [Id(4)] public required string Text { get; init; }

    /// <summary>True for the base-year column: the document does not say whether it is a target or a realisation.</summary>
    [Id(5)] public bool IsBase { get; init; }

    /// <summary>Where the cell stands.</summary>
    [Id(6)] public SourceLocation? Source { get; init; }

    /// <summary>The reader's readings when the cell must be asked about; empty otherwise.</summary>
    [Id(7)] public IReadOnlyList<NumberCandidate> Readings { get; init; } = [];
}
