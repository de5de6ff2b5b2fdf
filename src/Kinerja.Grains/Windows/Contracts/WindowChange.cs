using Kinerja.Model.Periods;

namespace Kinerja.Grains.Windows.Contracts;

/// <summary>A change of the windows of a region.</summary>
/// <param name="Windows">As they were from then on.</param>
/// <param name="Reason">Why.</param>
/// <param name="ById">Id of who did it.</param>
/// <param name="By">Name of who did it.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.window-change")]
public sealed record WindowChange(
    [property: Id(0)] ReportingWindows Windows,
    [property: Id(1)] string Reason,
    [property: Id(2)] string ById,
    [property: Id(3)] string By,
    [property: Id(4)] DateTimeOffset At);
