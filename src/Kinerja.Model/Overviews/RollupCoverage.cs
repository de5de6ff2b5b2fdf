namespace Kinerja.Model.Overviews;

/// <summary>
/// Of how many agencies a figure speaks; printed beside it, always. Every agency has one standing, so the counts add up to <see cref="Agencies"/>. What is not
/// due yet or does not apply is not expected; grades C and D are outside the sum altogether.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.rollup-coverage")]
public sealed record RollupCoverage
{
    /// <summary>Agencies in the sum.</summary>
    [Id(0)] public int Reported { get; init; }

    /// <summary>Agencies that should be in it: reported, late, hidden and not computable.</summary>
    [Id(1)] public int Expected { get; init; }

    /// <summary>Not reported although due.</summary>
    [Id(2)] public int Late { get; init; }

    /// <summary>Not reported and not due yet.</summary>
    [Id(3)] public int NotDue { get; init; }

    /// <summary>Reported, but the viewer may not see it yet.</summary>
    [Id(4)] public int Hidden { get; init; }

    /// <summary>Reported in a form that cannot be added up.</summary>
    [Id(5)] public int NotComputable { get; init; }

    /// <summary>The indicator does not apply there.</summary>
    [Id(6)] public int NotApplicable { get; init; }

    /// <summary>Grade C: listed, never summed.</summary>
    [Id(7)] public int GradeC { get; init; }

    /// <summary>Grade D: listed, never summed.</summary>
    [Id(8)] public int GradeD { get; init; }

    /// <summary>Model adopted, nothing tied to this indicator.</summary>
    [Id(9)] public int Unlinked { get; init; }

    /// <summary>Model not adopted.</summary>
    [Id(10)] public int NotJoined { get; init; }

    /// <summary>Agencies that have a plan for the year.</summary>
    [Id(11)] public int Agencies { get; init; }

    /// <summary>Of those reported, converted (grade B).</summary>
    [Id(12)] public int Converted { get; init; }

    /// <summary>Of those reported, with a target.</summary>
    [Id(13)] public int WithTarget { get; init; }

    /// <summary>Of those reported, resting on sample data.</summary>
    [Id(14)] public int Samples { get; init; }

    /// <summary>
    /// Who is not in the sum although nobody waits for a report of theirs, by reason: what is listed, cannot be added up, is hidden, is not tied, does not apply,
    /// has not joined. The late and those not due are no part of it.
    /// </summary>
    public IReadOnlyList<ExcludedCount> Excluded() =>
    [
        .. new ExcludedCount[]
        {
            new(ExclusionCodes.GradeC, GradeC), new(ExclusionCodes.GradeD, GradeD), new(ExclusionCodes.NotComputable, NotComputable), new(ExclusionCodes.NotVisible, Hidden),
            new(ExclusionCodes.NotLinked, Unlinked), new(ExclusionCodes.NotApplicable, NotApplicable), new(ExclusionCodes.NotJoined, NotJoined),
        }.Where(e => e.Count > 0),
    ];
}
