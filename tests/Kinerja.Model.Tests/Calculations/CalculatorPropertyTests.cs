using CsCheck;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Xunit;
using static Kinerja.Model.Tests.Calculations.Requests;

namespace Kinerja.Model.Tests.Calculations;

public sealed class CalculatorPropertyTests
{
    private static readonly TypedValue[] States =
    [
        TypedValue.Missing, TypedValue.NotApplicable(), TypedValue.NotDue(), TypedValue.NotComputable(ReasonCodes.DivisionByZero),
    ];

    private static readonly Gen<TypedValue> Value = Gen.Frequency(
        (5, Gen.Int[-5, 500].Select(i => TypedValue.Of(i))),
        (2, Gen.Decimal.Select(TypedValue.Of)),
        (1, Gen.Bool.Select(b => TypedValue.Of(b ? decimal.MaxValue : decimal.MinValue))),
        (3, Gen.Int[0, 3].Select(i => States[i])));

    private static readonly Gen<Dictionary<Period, TypedValue>> Values = Gen.Dictionary(Gen.Enum<Period>(), Value)[0, 5];

    private static readonly Gen<CalculationRequest> Request =
        from formula in Gen.Int[0, 3]
        from names in Gen.Bool.Array[3]
        from series in Gen.Select(Gen.Enum<Accumulation>(), Values).Array[3]
        from direct in Gen.Frequency((2, Gen.Const(new Dictionary<Period, TypedValue>())), (1, Values))
        from hasPrevious in Gen.Bool
        from previous in Value
        from card in Gen.Select(Gen.Enum<Period>(), Gen.Enum<Accumulation>(), Gen.Enum<Polarity>(), Value, Value, Gen.Int)
        from notDue in Gen.Enum<Period>().HashSet[0, 5]
        select new CalculationRequest
        {
            Formula = formula switch
            {
                0 => null, 1 => Formula(Share), 2 => Formula(Growth), _ => Formula("Jml UM thn N / Jml koperasi yang dinilai x 1.000 - Jml koperasi sehat"),
            },
            Components = new[] { "jumlah koperasi sehat", "jumlah koperasi yang dinilai", "jumlah um" }
                .Select((name, i) => (name, i)).Where(x => names[x.i])
                .ToDictionary(x => x.name, x => new ComponentSeries { Name = x.name, Accumulation = series[x.i].Item1, Values = series[x.i].Item2 }),
            Direct = direct,
            PreviousYear = hasPrevious ? new Dictionary<string, TypedValue> { ["jumlah um"] = previous } : [],
            Period = card.Item1,
            Accumulation = card.Item2,
            Polarity = card.Item3,
            Target = card.Item4,
            Baseline = card.Item5,
            Decimals = card.Item6,
            NotDue = notDue,
        };

    [Fact]
    public void No_request_throws_and_every_answer_is_whole() => Request.Sample(
        request =>
        {
            var result = Calculator.Calculate(request);
            Assert.Equal(result.Realisation, Calculator.Realisation(request));
            Assert.True(result.Realisation.IsNumber || !result.Achievement.IsNumber);
            Assert.Equal(result.Achievement.IsNumber, result.Band is not null);
            Assert.True(result.Realisation.State != ValueState.NotComputable || result.Realisation.Reason is not null);
            Assert.Contains(result.Explanation.Steps, s => s.Kind == "realisation" && s.Result == result.Realisation);
            Assert.All(result.Explanation.Steps, s => Assert.False(string.IsNullOrWhiteSpace(s.Label.Id) || string.IsNullOrWhiteSpace(s.Label.En)));
        },
        iter: 5_000);

    [Fact]
    public void Ratio_of_sums_is_independent_of_the_order_of_the_quarters() =>
        Gen.Select(Gen.Int[0, 1_000_000].Array[4], Gen.Int[1, 1_000_000].Array[4], Gen.Shuffle(new[] { 0, 1, 2, 3 })).Sample((part, whole, order) =>
        {
            var turned = Of(Share, Sums("jumlah koperasi sehat", order.Select(i => part[i])), Sums("jumlah koperasi yang dinilai", order.Select(i => whole[i])));
            var straight = Of(Share, Sums("jumlah koperasi sehat", part), Sums("jumlah koperasi yang dinilai", whole));
            Assert.Equal(Calculator.Realisation(straight), Calculator.Realisation(turned));

            // Never the mean of the quarters' percentages.
            Assert.Equal(part.Sum(p => (decimal)p) * 100 / whole.Sum(w => (decimal)w), Calculator.Realisation(straight).Amount, 20);
        });

    [Fact]
    public void Missing_component_never_counts_as_zero() =>
        Gen.Select(Gen.Int[1, 1000].Array[4], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 3]).Sample((values, hole, inPart, state) =>
        {
            var full = values.Select(v => TypedValue.Of(v)).ToArray();
            var holed = full.ToArray();
            holed[hole] = TypedValue.Missing;
            var request = Of(
                Share,
                Series("jumlah koperasi sehat", Accumulation.Sum, inPart ? holed : full),
                Series("jumlah koperasi yang dinilai", Accumulation.Sum, inPart ? full : holed));
            var answer = Calculator.Calculate(request);
            Assert.Equal(ReasonCodes.ComponentMissing, answer.Realisation.Reason!.Code);
            Assert.False(answer.Achievement.IsNumber);
        });

    private static ComponentSeries Sums(string name, IEnumerable<int> quarters) =>
        Series(name, Accumulation.Sum, [.. quarters.Select(q => TypedValue.Of(q))]);
}
