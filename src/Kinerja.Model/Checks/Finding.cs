using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>What a check found. A person accepts, corrects or waives it with a reason; nothing is corrected silently.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.finding")]
public sealed record Finding
{
    /// <summary>Stable over re-imports of the same document: rule, indicators, years and what distinguishes it, in the key alphabet,
    /// e.g. <c>r1-tujuan-1-2018</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Number of the rule, 1–13 (domain rules, section 7).</summary>
    [Id(1)] public required int Rule { get; init; }

    /// <summary>Severity.</summary>
    [Id(2)] public required Severity Severity { get; init; }

    /// <summary>Codes of the indicators concerned, the one to change first.</summary>
    [Id(3)] public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Years concerned, ascending; empty when it concerns no year.</summary>
    [Id(4)] public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>What is wrong, in words.</summary>
    [Id(5)] public required Text Message { get; init; }

    /// <summary>The arithmetic with the document's own decimals and a decimal comma, e.g. “4,57 + 87,50 = 92,07; tertulis 89,8; selisih −2,27”; null when none.</summary>
    [Id(6)] public Text? Arithmetic { get; init; }

    /// <summary>Where the texts concerned stand in the source.</summary>
    [Id(7)] public IReadOnlyList<SourceLocation> Sources { get; init; } = [];

    /// <summary>What could be put instead, for a one-click correction (a unit, a value as text); null when only a person knows.</summary>
    [Id(8)] public string? Suggestion { get; init; }
}
