using Kinerja.Model.Indicators;

namespace Kinerja.Model.Models;

/// <summary>A figure that shared formulas read.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.shared-component")]
public sealed record SharedComponent
{
    /// <summary>Stable code within the model, without dots.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>The name as formulas write it: <i>Jml koperasi yang dinilai</i>.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Unit; null when it has none.</summary>
    [Id(2)] public string? Unit { get; init; }

    /// <summary>How its quarters become a year: sum, to date, last or average.</summary>
    [Id(3)] public Accumulation Accumulation { get; init; } = Accumulation.Last;

    /// <summary>Who or what is counted and what is not, in words.</summary>
    [Id(4)] public string? Definition { get; init; }
}
