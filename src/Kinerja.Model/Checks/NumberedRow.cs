using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>A row of a table with its printed number.</summary>
/// <param name="Code">Code of the indicator or objective.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsIndicator">False for an objective.</param>
/// <param name="Number">The number as printed in this table.</param>
/// <param name="Other">The number of the same row in another table; null when there is none.</param>
/// <param name="Group">What the row stands under (objective, goal); a new group may begin its numbers anew.</param>
/// <param name="Place">Where the row stands; null when unknown.</param>
internal sealed record NumberedRow(string Code, string Name, bool IsIndicator, string Number, string? Other, string? Group, SourceLocation? Place);
