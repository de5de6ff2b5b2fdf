using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>The facts of one input of a derived indicator, with the revision that was read.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.input-snapshot")]
public sealed record InputSnapshot
{
    /// <summary>Folded component name in the formula.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Code of the indicator-year read.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>Its name, for people.</summary>
    [Id(2)] public required string Label { get; init; }

    /// <summary>Year read: this one or the previous.</summary>
    [Id(3)] public required int Year { get; init; }

    /// <summary>Revision read; 0 when it has never been written.</summary>
    [Id(4)] public long Revision { get; init; }

    /// <summary>Its accumulation.</summary>
    [Id(5)] public Accumulation Accumulation { get; init; }

    /// <summary>What was entered, by period. For an input that is itself derived: its computed figures.</summary>
    [Id(6)] public IReadOnlyDictionary<Period, EnteredValue> Values { get; init; } = new Dictionary<Period, EnteredValue>();

    /// <summary>Unit; null when unknown.</summary>
    [Id(7)] public string? Unit { get; init; }
}
