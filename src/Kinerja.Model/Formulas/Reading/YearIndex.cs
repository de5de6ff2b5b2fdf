namespace Kinerja.Model.Formulas.Reading;

/// <summary>A year index at the end of a word.</summary>
/// <param name="Length">How many characters of the word it takes.</param>
/// <param name="Mark">The year it marks.</param>
internal readonly record struct YearIndex(int Length, YearMark Mark);
