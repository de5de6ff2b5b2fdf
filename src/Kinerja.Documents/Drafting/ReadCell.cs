using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A cell of a target table as written.</summary>
/// <param name="Year">Year of its column.</param>
/// <param name="Period">The year or a quarter.</param>
/// <param name="Text">As written.</param>
/// <param name="IsBase">True in the base-year column.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="IsNumber">True when the source keeps it as a number: then its comma marks decimals and nothing about it is in doubt.</param>
internal sealed record ReadCell(int Year, Period Period, string Text, bool IsBase, SourceLocation Source, bool IsNumber = false);
