using System.Text.Json.Serialization;

namespace Kinerja.Model.Overviews;

/// <summary>
/// The sums over the agencies of a region, of one shared indicator, period and level of visibility. Sums of sums are the sums of all, to the last digit: every
/// part has at most 9 decimals and stays below 10^15, so nothing is rounded before 20 000 agencies times that. Compared by content.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.figure-sums")]
[JsonConverter(typeof(FigureSumsJsonConverter))]
public sealed record FigureSums
{
    /// <summary>Nothing.</summary>
    public static FigureSums None { get; } = new();

    /// <summary>Agencies whose components are in the sums.</summary>
    [Id(0)] public int Counted { get; init; }

    /// <summary>Of these, linked with grade B.</summary>
    [Id(1)] public int Converted { get; init; }

    /// <summary>Of these, resting on sample data.</summary>
    [Id(2)] public int Samples { get; init; }

    /// <summary>Sums of the components in the order of the formula; empty when nobody is counted.</summary>
    [Id(3)] public IReadOnlyList<decimal> Parts { get; init; } = [];

    /// <summary>Of those counted, with a target for the shared formula.</summary>
    [Id(4)] public int WithTarget { get; init; }

    /// <summary>Sum of target × weight over those with a target.</summary>
    [Id(5)] public decimal WeightedTarget { get; init; }

    /// <summary>Sum of weights over those with a target.</summary>
    [Id(6)] public decimal TargetWeight { get; init; }

    /// <summary>Sums of the components over those with a target; empty when all counted have one, or none has.</summary>
    [Id(7)] public IReadOnlyList<decimal> TargetParts { get; init; } = [];

    /// <summary>Agencies counted by the code of the band of their own achievement.</summary>
    [Id(8)] public IReadOnlyDictionary<string, int> Bands { get; init; } = new Dictionary<string, int>();

    /// <summary>Agencies that have not reported, by the moment from which on that is late; ascending.</summary>
    [Id(9)] public IReadOnlyList<AbsentGroup> Absent { get; init; } = [];

    /// <summary>Agencies to which it does not apply.</summary>
    [Id(10)] public int NotApplicable { get; init; }

    /// <summary>Agencies whose figure cannot be added up.</summary>
    [Id(11)] public int NotComputable { get; init; }

    /// <summary>Agencies linked with grade C.</summary>
    [Id(12)] public int GradeC { get; init; }

    /// <summary>Agencies linked with grade D.</summary>
    [Id(13)] public int GradeD { get; init; }

    /// <summary>Agencies that adopted the model and tied nothing to the indicator.</summary>
    [Id(14)] public int Unlinked { get; init; }

    /// <summary>Agencies that reported what the viewer may not see yet.</summary>
    [Id(15)] public int Hidden { get; init; }

    /// <summary>Agencies in all: each has one standing.</summary>
    public int Agencies => Counted + Absent.Sum(a => a.Count) + NotApplicable + NotComputable + GradeC + GradeD + Unlinked + Hidden;

    /// <summary>True when both say the same.</summary>
    public bool Equals(FigureSums? other) => ReferenceEquals(this, other) || (other is not null
        && (Counted, Converted, Samples, WithTarget, WeightedTarget, TargetWeight) == (other.Counted, other.Converted, other.Samples, other.WithTarget, other.WeightedTarget, other.TargetWeight)
        && (NotApplicable, NotComputable, GradeC, GradeD, Unlinked, Hidden) == (other.NotApplicable, other.NotComputable, other.GradeC, other.GradeD, other.Unlinked, other.Hidden)
        && Parts.SequenceEqual(other.Parts) && TargetParts.SequenceEqual(other.TargetParts) && Absent.SequenceEqual(other.Absent)
        && Bands.Count == other.Bands.Count && Bands.All(b => other.Bands.GetValueOrDefault(b.Key) == b.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Counted, WeightedTarget, Parts.Count > 0 ? Parts[0] : 0m, Unlinked, Hidden);
}
