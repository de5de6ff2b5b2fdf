using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>What the number reader made of a text.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.number-reading")]
public sealed record NumberReading
{
    /// <summary>The text as given, untouched.</summary>
    [Id(0)] public required string Original { get; init; }

    /// <summary>The verdict.</summary>
    [Id(1)] public required NumberKind Kind { get; init; }

    /// <summary>The number when <see cref="Kind"/> is <see cref="NumberKind.Value"/>; its scale is <see cref="Decimals"/>.</summary>
    [Id(2)] public decimal? Value { get; init; }

    /// <summary>Decimals that were typed, 0–6: they set the decimals shown (<c>87,50</c> has 2).</summary>
    [Id(3)] public int Decimals { get; init; }

    /// <summary>The readings to choose from when <see cref="Kind"/> is <see cref="NumberKind.Ask"/>; at least two, or one with a doubt.</summary>
    [Id(4)] public IReadOnlyList<NumberCandidate> Readings { get; init; } = [];

    /// <summary>
    /// Stable code of the reason for asking, refusing or taking for missing, one of <see cref="NumberCodes"/>: <c>groupingOrDecimal</c>,
    /// <c>scientific</c>, <c>dash</c>; null for a plain value.
    /// </summary>
    [Id(5)] public string? Code { get; init; }

    /// <summary>The reason in words, with an example of what would be accepted; null for a plain value.</summary>
    [Id(6)] public Text? Reason { get; init; }

    /// <summary>A unit written after or before the number (<c>orang</c>, <c>%</c>, <c>Rp</c>), as written; null when none.</summary>
    [Id(7)] public string? Unit { get; init; }

    /// <summary>A footnote mark that stood at the number (<c>*)</c>, <c>¹</c>); null when none.</summary>
    [Id(8)] public string? Footnote { get; init; }

    /// <summary>Things that were read but deserve a look (a scale word applied, a unit that differs from the expected one).</summary>
    [Id(9)] public IReadOnlyList<Text> Notes { get; init; } = [];
}
