namespace Kinerja.Model.Overviews;

/// <summary>A component of a shared formula, for print.</summary>
/// <param name="Name">Folded name.</param>
/// <param name="YearOffset">0 for this year, −1 for the year before.</param>
/// <param name="Label">The name as the model writes it.</param>
/// <param name="Unit">Unit; null when it has none.</param>
[GenerateSerializer, Immutable, Alias("kinerja.shared-part")]
public sealed record SharedPart([property: Id(0)] string Name, [property: Id(1)] int YearOffset, [property: Id(2)] string Label, [property: Id(3)] string? Unit);
