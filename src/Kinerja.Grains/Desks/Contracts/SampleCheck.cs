namespace Kinerja.Grains.Desks.Contracts;

/// <summary>A figure of a submission that a reviewer has looked at.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="IsChecked">True when it was found to be as its evidence and components say; false for a note alone.</param>
/// <param name="Note">What was seen; null when nothing was written.</param>
/// <param name="ById">Id of who looked.</param>
/// <param name="By">Name of who looked.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.sample-check")]
public sealed record SampleCheck(
    [property: Id(0)] string Indicator,
    [property: Id(1)] bool IsChecked,
    [property: Id(2)] string? Note,
    [property: Id(3)] string ById,
    [property: Id(4)] string By,
    [property: Id(5)] DateTimeOffset At);
