namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Where a plan came from.</summary>
/// <param name="Import">Id of the import.</param>
/// <param name="DocumentName">Name of the file, or “tempelan”.</param>
/// <param name="At">When it was applied, UTC.</param>
/// <param name="By">Who applied it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.plan-origin")]
public sealed record PlanOrigin(
    [property: Id(0)] string Import, [property: Id(1)] string DocumentName, [property: Id(2)] DateTimeOffset At, [property: Id(3)] string By);
