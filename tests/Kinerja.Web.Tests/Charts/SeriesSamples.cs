using CsCheck;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Tests.Charts;

internal static class SeriesSamples
{
    private static readonly Gen<TypedValue> AnyValue = Gen.OneOf(
        Gen.Decimal.Select(TypedValue.Of),
        Gen.Decimal[-5m, 5m].Select(TypedValue.Of),
        OneOf(0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m).Select(TypedValue.Of),
        OneOf(TypedValue.Missing, TypedValue.NotDue(), TypedValue.NotComputable(ReasonCodes.DivisionByZero), TypedValue.NotApplicable()));

    /// <summary>Series of any length, with gaps, breaks and extreme numbers.</summary>
    public static Gen<ChartPoint[]> Any { get; } =
        Gen.Select(AnyValue, AnyValue, Gen.Int[0, 5]).Array[0, 25].Select(rows => rows
            .Select((row, i) => new ChartPoint($"{2000 + i}", row.Item1, row.Item2) { Break = row.Item3 == 0 && i > 0 ? "aturan berubah" : null })
            .ToArray());

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    public static ChartPoint[] Of(params decimal?[] values) =>
        [.. values.Select((value, i) => new ChartPoint($"{2013 + i}", value is { } number ? TypedValue.Of(number) : TypedValue.Missing))];
}
