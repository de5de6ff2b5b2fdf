using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>The way of a period so far, as it is stored: without figures.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="History">Steps, oldest first; they only grow.</param>
[GenerateSerializer, Immutable, Alias("kinerja.period-trail")]
public sealed record PeriodTrail([property: Id(0)] Period Period, [property: Id(1)] PeriodStatus Status, [property: Id(2)] IReadOnlyList<PeriodStep> History);
