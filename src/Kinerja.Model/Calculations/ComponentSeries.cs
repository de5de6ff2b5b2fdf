using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>The values of one component in a year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.component-series")]
public sealed record ComponentSeries
{
    /// <summary>Folded name (<c>ComponentRef.Name</c>).</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>How its quarters become a year: sum, to date, last or average.</summary>
    [Id(1)] public Accumulation Accumulation { get; init; } = Accumulation.Last;

    /// <summary>Values by period; a period that is absent is missing. A value under <see cref="Period.Year"/> is entered for the year itself and is used
    /// for the year in place of the accumulation.</summary>
    [Id(2)] public IReadOnlyDictionary<Period, TypedValue> Values { get; init; } = new Dictionary<Period, TypedValue>();
}
