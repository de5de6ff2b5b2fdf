using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>A figure that was entered and went into another.</summary>
/// <param name="Name">Name of the component or indicator.</param>
/// <param name="Year">Year.</param>
/// <param name="Period">Period.</param>
/// <param name="Value">What was entered.</param>
/// <param name="On">Day of the entry in the agency's zone; null when unknown.</param>
public sealed record OutputInputFigure(string Name, int Year, Period Period, TypedValue Value, DateOnly? On);
