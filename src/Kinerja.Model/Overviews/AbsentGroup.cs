namespace Kinerja.Model.Overviews;

/// <summary>Agencies that have not reported and whose report is late from the same moment on.</summary>
/// <param name="LateFrom">The moment, UTC.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer, Immutable, Alias("kinerja.absent-group")]
public sealed record AbsentGroup([property: Id(0)] DateTimeOffset LateFrom, [property: Id(1)] int Count);
