namespace Kinerja.Grains.Desks.Contracts;

/// <summary>One figure as a reviewer found it.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="IsChecked">True when it is as its evidence and components say. False without a note forgets an earlier look.</param>
/// <param name="Note">What was seen, at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("kinerja.checked-figure")]
public sealed record CheckedFigure([property: Id(0)] string Indicator, [property: Id(1)] bool IsChecked, [property: Id(2)] string? Note);
