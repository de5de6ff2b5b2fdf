namespace Kinerja.Model.Plans.Versions;

/// <summary>A part of a row that is not the same in two plans.</summary>
/// <param name="Field">Which.</param>
/// <param name="From">As it was, printed as written; null when it was not said.</param>
/// <param name="To">As it is; null when it is not said any more.</param>
public sealed record FieldChange(PlanField Field, string? From, string? To);
