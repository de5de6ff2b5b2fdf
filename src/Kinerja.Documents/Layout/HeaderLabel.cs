using Kinerja.Model.Periods;

namespace Kinerja.Documents.Layout;

/// <summary>A heading that was understood.</summary>
/// <param name="Meaning">What it announces.</param>
/// <param name="Year">The year it names.</param>
/// <param name="Quarter">The quarter it names.</param>
/// <param name="Ordinal">The running number of a year (<i>tahun ke-1</i>), from 1.</param>
internal readonly record struct HeaderLabel(ColumnMeaning Meaning, int? Year = null, Period? Quarter = null, int? Ordinal = null);
