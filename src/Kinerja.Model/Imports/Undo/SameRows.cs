using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports.Undo;

/// <summary>Whether two rows of a plan are the same to the last letter, places in the source included. Records with lists do not compare by content themselves.</summary>
internal static class SameRows
{
    public static bool Of(PlanIndicator? one, PlanIndicator? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one == other with { Sources = one.Sources } && one.Sources.SequenceEqual(other.Sources));

    public static bool Of(PlanTarget? one, PlanTarget? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one == other with { Readings = one.Readings } && one.Readings.SequenceEqual(other.Readings));

    public static bool Of(Goal? one, Goal? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one == other with { NamedIndicators = one.NamedIndicators } && one.NamedIndicators.SequenceEqual(other.NamedIndicators, StringComparer.Ordinal));

    public static bool Of(Objective? one, Objective? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one == other with { Sources = one.Sources } && one.Sources.SequenceEqual(other.Sources));

    public static bool Of(Programme? one, Programme? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one == other with { Activities = one.Activities } && one.Activities.SequenceEqual(other.Activities));

    public static bool Of(EarlierDefinition? one, EarlierDefinition? other) => one == other;

    public static bool Of(PlanHeader one, PlanHeader other) =>
        one == other with { Years = one.Years, Missions = one.Missions } && one.Years.SequenceEqual(other.Years) && one.Missions.SequenceEqual(other.Missions);
}
