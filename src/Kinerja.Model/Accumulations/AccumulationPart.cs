using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Accumulations;

/// <summary>One period that went into an accumulated figure.</summary>
/// <param name="Period">A quarter, or the year when the figure was entered for it.</param>
/// <param name="Value">Its value; not due where nothing was reported and the due date has not come.</param>
[GenerateSerializer, Immutable, Alias("kinerja.accumulation-part")]
public sealed record AccumulationPart([property: Id(0)] Period Period, [property: Id(1)] TypedValue Value);
