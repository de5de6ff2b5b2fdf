using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A step of a period on its way.</summary>
/// <param name="Act">What was done.</param>
/// <param name="From">Status before.</param>
/// <param name="To">Status after. A submission that could not be frozen ends where it began.</param>
/// <param name="ById">Id of who did it.</param>
/// <param name="By">Name of who did it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, or a note; null when not said.</param>
/// <param name="Submission">Number of the submission it concerns, 1 upwards; 0 when there was none.</param>
/// <param name="Role">In which role; null for steps from before roles were kept.</param>
[GenerateSerializer, Immutable, Alias("kinerja.period-step")]
public sealed record PeriodStep(
    [property: Id(0)] PeriodAct Act,
    [property: Id(1)] PeriodStatus From,
    [property: Id(2)] PeriodStatus To,
    [property: Id(3)] string ById,
    [property: Id(4)] string By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string? Reason,
    [property: Id(7)] int Submission,
    [property: Id(8)] ActorRole? Role = null);
