using CsCheck;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Achievements;

public sealed class AchievementPropertyTests
{
    /// <summary>Figures as they occur, small ones so that equal and zero values are hit, and the extremes of the type.</summary>
    private static readonly Gen<decimal> Figure = Gen.Frequency(
        (4, Gen.Int[-20_000, 20_000].Select(i => i / 100m)),
        (3, Gen.Int[-3, 3].Select(i => (decimal)i)),
        (2, Gen.Decimal),
        (1, OneOf(decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m)));

    private static readonly Gen<TypedValue> Value = Gen.Frequency(
        (8, Figure.Select(TypedValue.Of)),
        (1, OneOf(TypedValue.Missing, TypedValue.NotApplicable(), TypedValue.NotDue(), TypedValue.NotComputable(ReasonCodes.DivisionByZero))));

    private static readonly Gen<AchievementPolicy> Policy = Gen.Select(
        Gen.Enum<LowerIsBetterRule>(), Gen.Bool, Gen.Int[0, 100], OneOf<decimal?>(null, 100m, 110m, 120m),
        (rule, baseline, floor, cap) => new AchievementPolicy { LowerIsBetter = rule, BaselineForNegativeTargets = baseline, Floor = floor, Cap = cap });

    private static readonly Gen<TargetRange> Range = Gen.Select(Figure, Figure, (a, b) => new TargetRange(Math.Min(a, b), Math.Max(a, b)));

    [Fact]
    public void Better_realisation_never_lowers_the_achievement() =>
        Gen.Select(Figure, Figure, Value, Value, Range, Policy).Sample((x, y, target, baseline, range, policy) =>
        {
            var (low, high) = (Math.Min(x, y), Math.Max(x, y));
            NotBelow(Polarity.Higher, high, low);
            NotBelow(Polarity.Lower, low, high);

            // In a range only two figures on one side of it, or one inside, can be told to be better or worse.
            if (high <= range.To)
            {
                NotBelow(Polarity.Range, high, low);
            }

            if (low >= range.From)
            {
                NotBelow(Polarity.Range, low, high);
            }

            if (target.IsNumber && high <= target.Amount)
            {
                NotBelow(Polarity.Exact, high, low);
            }

            if (target.IsNumber && low >= target.Amount)
            {
                NotBelow(Polarity.Exact, low, high);
            }

            void NotBelow(Polarity polarity, decimal better, decimal worse)
            {
                var (b, w) = (Achievement(better), Achievement(worse));
                if (b.Achievement.IsNumber && w.Achievement.IsNumber)
                {
                    Assert.True(b.Achievement.Amount >= w.Achievement.Amount, $"{polarity}: {better} gives {b.Achievement}, {worse} gives {w.Achievement}");
                    Assert.True(b.Capped.Amount >= w.Capped.Amount);
                    Assert.True(b.Band!.Rank >= w.Band!.Rank);
                }

                AchievementResult Achievement(decimal realisation) => AchievementCalculator.Calculate(new()
                {
                    Realisation = TypedValue.Of(realisation),
                    Target = target,
                    Polarity = polarity,
                    Range = range,
                    Baseline = baseline,
                    Policy = policy,
                });
            }
        }, iter: 8_000);

    [Fact]
    public void Target_reached_exactly_is_exactly_100() =>
        Gen.Select(Gen.Int[1, 100_000_000], Gen.Int[0, 6], Policy).Sample((units, scale, policy) =>
        {
            var target = TypedValue.Of(new decimal(units, 0, 0, false, (byte)scale));
            foreach (var polarity in new[] { Polarity.Higher, Polarity.Lower, Polarity.Exact })
            {
                var input = new AchievementInput
                {
                    Realisation = target, Target = target, Polarity = polarity, Policy = policy, Baseline = TypedValue.Of(target.Amount * 2),
                };
                Assert.Equal(TypedValue.Of(100), AchievementCalculator.Calculate(input).Achievement);
            }
        });

    [Fact]
    public void No_input_throws_and_the_result_is_whole() =>
        Gen.Select(Value, Value, Value, Range.Null(), Policy, Gen.Int[0, 4]).Sample((realisation, target, baseline, range, policy, polarity) =>
        {
            var result = AchievementCalculator.Calculate(new()
            {
                Realisation = realisation,
                Target = target,
                Polarity = polarity == 4 ? null : (Polarity)polarity,
                Range = range,
                Baseline = baseline,
                Policy = policy,
            });
            Assert.Equal(result.Achievement.IsNumber, result.Capped.IsNumber);
            Assert.Equal(result.Achievement.IsNumber, result.Band is not null);
            Assert.NotEmpty(result.Steps);
            if (result.Achievement.IsNumber)
            {
                Assert.True(realisation.IsNumber);
                Assert.True(result.Achievement.Amount >= policy.Floor);
                Assert.Equal(result.Achievement, result.Alternatives[0].Achievement);
            }
            else if (!realisation.IsNumber)
            {
                Assert.Equal(realisation, result.Achievement);
            }
        }, iter: 20_000);

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
