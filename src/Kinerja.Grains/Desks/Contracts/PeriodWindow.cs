namespace Kinerja.Grains.Desks.Contracts;

/// <summary>A window that a reviewer has opened for one period of one agency, or ended.</summary>
/// <param name="Until">The last date on which figures are entered and submitted, in the agency's zone; null ends the window.</param>
/// <param name="Reason">Why.</param>
/// <param name="ById">Id of who did it.</param>
/// <param name="By">Name of who did it.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.period-window")]
public sealed record PeriodWindow(
    [property: Id(0)] DateOnly? Until, [property: Id(1)] string Reason, [property: Id(2)] string ById, [property: Id(3)] string By, [property: Id(4)] DateTimeOffset At);
