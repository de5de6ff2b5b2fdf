using Kinerja.Model.Models;
using Kinerja.Model.Values;

namespace Kinerja.Model.Overviews;

/// <summary>
/// What an agency says upwards about one shared indicator and period. Facts that do not depend on the moment: what is not reported is absent, and whether that
/// is late or not due yet is for the reader to say.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-figure")]
public sealed record AgencyFigure
{
    /// <summary>What it brings to the sum where its state may be seen.</summary>
    [Id(0)] public required Standing Standing { get; init; }

    /// <summary>Its own figure, by its own formula, unrounded.</summary>
    [Id(1)] public TypedValue Value { get; init; }

    /// <summary>Its own target.</summary>
    [Id(2)] public TypedValue Target { get; init; }

    /// <summary>Its own achievement, raw percent, by its own policy.</summary>
    [Id(3)] public TypedValue Achievement { get; init; }

    /// <summary>Code of the band of the achievement by its own policy; null without a number.</summary>
    [Id(4)] public string? Band { get; init; }

    /// <summary>Components of the shared formula in its order, at most 9 decimals each; empty unless counted.</summary>
    [Id(5)] public IReadOnlyList<decimal> Parts { get; init; } = [];

    /// <summary>Target × <see cref="TargetWeight"/>; null when the target says nothing about the shared formula.</summary>
    [Id(6)] public decimal? WeightedTarget { get; init; }

    /// <summary>Divisor of the shared formula with the own components put in; 1 for a formula that is no ratio.</summary>
    [Id(7)] public decimal TargetWeight { get; init; }

    /// <summary>Why it is not counted, see <see cref="ExclusionCodes"/> and <see cref="ReasonCodes"/>; null when it is, or is absent.</summary>
    [Id(8)] public string? Why { get; init; }

    /// <summary>Grade of the link; null without one.</summary>
    [Id(9)] public LinkGrade? Grade { get; init; }
}
