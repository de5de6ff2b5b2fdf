namespace Kinerja.Model.Calculations;

/// <summary>How a figure came about: its formula, the numbers put in, each step, and the policy with its version.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.explanation")]
public sealed record Explanation
{
    /// <summary>The formula as written; null for a direct value.</summary>
    [Id(0)] public string? FormulaText { get; init; }

    /// <summary>The formula as read; null for a direct value.</summary>
    [Id(1)] public string? Canonical { get; init; }

    /// <summary>The steps in order.</summary>
    [Id(2)] public IReadOnlyList<ExplanationStep> Steps { get; init; } = [];

    /// <summary>Version of the achievement policy used.</summary>
    [Id(3)] public int PolicyVersion { get; init; }
}
