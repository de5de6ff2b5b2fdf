using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>The figure of a child: of a region what its sums give, of an agency its own.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.child-figure")]
public sealed record ChildFigure
{
    /// <summary>What it brings to the sum. Of a region the strongest: counted when anybody in it is.</summary>
    [Id(0)] public required Standing Standing { get; init; }

    /// <summary>The figure: of an agency by its own formula.</summary>
    [Id(1)] public TypedValue Value { get; init; }

    /// <summary>Its target.</summary>
    [Id(2)] public TypedValue Target { get; init; }

    /// <summary>Its raw achievement, percent.</summary>
    [Id(3)] public TypedValue Achievement { get; init; }

    /// <summary>Code of the band of the achievement; null without a number.</summary>
    [Id(4)] public string? Band { get; init; }

    /// <summary>Components of the shared formula in its order; empty when nothing is counted.</summary>
    [Id(5)] public IReadOnlyList<decimal> Parts { get; init; } = [];

    /// <summary>The shared formula on the components; for a converted figure another number than <see cref="Value"/>.</summary>
    [Id(6)] public TypedValue Shared { get; init; }

    /// <summary>Grade of the link; of a region the weaker one among what is counted, else the better one among what is listed. Null without a link.</summary>
    [Id(7)] public LinkGrade? Grade { get; init; }

    /// <summary>Why that grade, in the words of whoever confirmed it; null for a region.</summary>
    [Id(8)] public string? Reason { get; init; }

    /// <summary>Why it is not counted; see <see cref="ExclusionCodes"/>.</summary>
    [Id(9)] public string? Why { get; init; }

    /// <summary>Code of the own indicator of an agency.</summary>
    [Id(10)] public string? Own { get; init; }

    /// <summary>Its name.</summary>
    [Id(11)] public string? OwnName { get; init; }

    /// <summary>For what is absent: from when on it is late, UTC; of a region the earliest.</summary>
    [Id(12)] public DateTimeOffset? LateFrom { get; init; }

    /// <summary>True when it is absent and late.</summary>
    [Id(13)] public bool IsLate { get; init; }

    /// <summary>True when it rests on sample data.</summary>
    [Id(14)] public bool IsSample { get; init; }

    /// <summary>Whom the figure of a region speaks of; null for an agency.</summary>
    [Id(15)] public RollupCoverage? Coverage { get; init; }

    /// <summary>Agencies whose figure is in the sum.</summary>
    public int Reported => Coverage?.Reported ?? (Standing == Standing.Counted ? 1 : 0);

    /// <summary>Agencies whose figure could be expected by now: those reported, hidden, not computable and late.</summary>
    public int Expected => Coverage?.Expected ?? (IsLate || Standing is Standing.Counted or Standing.Hidden or Standing.NotComputable ? 1 : 0);

    /// <summary>Agencies that are late.</summary>
    public int Late => Coverage?.Late ?? (IsLate ? 1 : 0);

    /// <summary>Agencies with a target among those in the sum; of an agency, whether it has one.</summary>
    public int WithTarget => Coverage?.WithTarget ?? (Target.IsNumber ? 1 : 0);

    /// <summary>Agencies in the sum whose figure rests on sample data.</summary>
    public int Samples => Coverage?.Samples ?? (IsSample ? 1 : 0);
}
