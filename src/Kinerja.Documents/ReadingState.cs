namespace Kinerja.Documents;

/// <summary>How far a reading is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How many of the step's rows, indicators or checks are done.</param>
/// <param name="Total">How many there are; null while nobody knows.</param>
public readonly record struct ReadingState(ReadingStep Step, int Done, int? Total);
