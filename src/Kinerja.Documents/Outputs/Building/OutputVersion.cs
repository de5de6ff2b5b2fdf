using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>A signed version of the plan of a year.</summary>
/// <param name="Number">0 for <i>murni</i>, then 1, 2, … for <i>perubahan</i>.</param>
/// <param name="DocumentNumber">Number of the document, as written on it.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Plan">The plan of that year as it was signed.</param>
public sealed record OutputVersion(int Number, string DocumentNumber, DateOnly DocumentDate, Plan Plan);
