using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Achievements;

/// <summary>The table of the domain rules, section 5, row by row. <c>null</c> stands for no target or no baseline.</summary>
public sealed class AchievementTableTests
{
    [Theory]
    [InlineData("8", "10", "80")]
    [InlineData("10", "10", "100")]
    [InlineData("2.16", "2.16", "100")]
    [InlineData("12.5", "10", "125")]
    [InlineData("0", "10", "0")]
    [InlineData("-3", "10", "0")]
    [InlineData("87.6", "87.30", "100.34364261168384879725085911")]
    [InlineData("5", "0", "targetZero")]
    [InlineData("0", "0", "targetZero")]
    [InlineData("-1", "-2", "targetNegative")]
    [InlineData("5", null, "noTarget")]
    public void Higher_is_better_is_R_over_T(string r, string? t, string expected) => Assert.Equal(expected, Run(r, t, Polarity.Higher));

    [Theory]
    [InlineData("8", "10", "120")]
    [InlineData("10", "10", "100")]
    [InlineData("0", "10", "200")]
    [InlineData("15", "10", "50")]
    [InlineData("25", "10", "0")]
    [InlineData("2.16", "2.16", "100")]
    [InlineData("-5", "10", "250")]
    [InlineData("0", "0", "100")]
    [InlineData("1", "0", "targetZero")]
    [InlineData("-1", "0", "targetZero")]
    [InlineData("-12", "-10", "targetNegative")]
    public void Lower_is_better_by_default_is_2T_less_R_over_T(string r, string t, string expected) => Assert.Equal(expected, Run(r, t, Polarity.Lower));

    [Theory]
    [InlineData("8", "10", "125")]
    [InlineData("10", "10", "100")]
    [InlineData("20", "10", "50")]
    [InlineData("2.16", "2.16", "100")]
    [InlineData("0", "10", "realisationZero")]
    [InlineData("-5", "10", "realisationNegative")]
    [InlineData("0", "0", "100")]
    [InlineData("1", "0", "targetZero")]
    [InlineData("-12", "-10", "targetNegative")]
    public void Lower_is_better_may_be_T_over_R(string r, string t, string expected) =>
        Assert.Equal(expected, Run(r, t, Polarity.Lower, new() { LowerIsBetter = LowerIsBetterRule.TOverR }));

    [Theory]
    [InlineData("8", "10", "20", "120")]
    [InlineData("10", "10", "20", "100")]
    [InlineData("20", "10", "20", "0")]
    [InlineData("25", "10", "20", "0")]
    [InlineData("-12", "-10", "-5", "140")]
    [InlineData("8", "10", null, "noBaseline")]
    [InlineData("8", "10", "10", "noBaseline")]
    [InlineData("8", "10", "5", "baselineNotWorse")]
    [InlineData("0", "0", null, "100")]
    [InlineData("5", "0", "10", "targetZero")]
    public void Lower_is_better_may_be_measured_from_the_baseline(string r, string t, string? b, string expected) =>
        Assert.Equal(expected, Run(r, t, Polarity.Lower, new() { LowerIsBetter = LowerIsBetterRule.Baseline }, b));

    [Theory]
    [InlineData("-2", "-2", "-6", "100")]
    [InlineData("-1", "-2", "-6", "125")]
    [InlineData("-6", "-2", "-6", "0")]
    [InlineData("-2", "-2", null, "noBaseline")]
    [InlineData("-2", "-2", "-2", "noBaseline")]
    [InlineData("-2", "-2", "3", "baselineNotWorse")]
    [InlineData("8", "10", "5", "80")]
    [InlineData("8", "0", "-5", "targetZero")]
    public void Negative_target_may_be_measured_from_the_baseline(string r, string t, string? b, string expected) =>
        Assert.Equal(expected, Run(r, t, Polarity.Higher, new() { BaselineForNegativeTargets = true }, b));

    [Theory]
    [InlineData("85", "80", "90", "100")]
    [InlineData("80", "80", "90", "100")]
    [InlineData("90", "80", "90", "100")]
    [InlineData("100", "80", "90", "90")]
    [InlineData("60", "80", "90", "75")]
    [InlineData("-5", "80", "90", "0")]
    [InlineData("0", "80", "90", "0")]
    [InlineData("-1", "0", "90", "targetZero")]
    [InlineData("0", "-5", "-1", "realisationZero")]
    [InlineData("3", "-5", "-1", "targetNegative")]
    [InlineData("-6", "-5", "-1", "targetNegative")]
    [InlineData("4", "-2", "2", "50")]
    [InlineData("1", "0", "0", "0")]
    public void Range_is_100_inside_and_falls_on_both_sides(string r, string a, string b, string expected) => Assert.Equal(
        expected,
        Text(AchievementCalculator.Calculate(new() { Realisation = Value(r), Polarity = Polarity.Range, Range = new(Number(a), Number(b)) })));

    [Fact]
    public void Range_without_sound_bounds_cannot_be_computed()
    {
        foreach (var range in new TargetRange?[] { null, new(90, 80) })
        {
            var input = new AchievementInput { Realisation = Value("85"), Polarity = Polarity.Range, Range = range, Target = Value("85") };
            Assert.Equal("noRange", Text(AchievementCalculator.Calculate(input)));
        }
    }

    [Theory]
    [InlineData("10", "10", "100")]
    [InlineData("8", "10", "80")]
    [InlineData("12.5", "10", "80")]
    [InlineData("0", "0", "100")]
    [InlineData("-1", "0", "targetZero")]
    public void Exact_target_is_the_range_T_to_T(string r, string t, string expected) => Assert.Equal(expected, Run(r, t, Polarity.Exact));

    [Fact]
    public void Exact_target_may_be_given_as_a_range_of_one() => Assert.Equal(
        "80",
        Text(AchievementCalculator.Calculate(new() { Realisation = Value("8"), Polarity = Polarity.Exact, Range = new(10, 10) })));

    [Fact]
    public void Realisation_that_is_not_a_number_gives_no_achievement_and_carries_its_state()
    {
        TypedValue[] states =
        [
            TypedValue.Missing, TypedValue.NotDue(new(2019, 4, 15)), TypedValue.NotApplicable(), TypedValue.NotComputable(ReasonCodes.NoPreviousYear, "2012"),
        ];
        foreach (var state in states)
        {
            foreach (var polarity in Enum.GetValues<Polarity>().Cast<Polarity?>().Append(null))
            {
                var result = AchievementCalculator.Calculate(new() { Realisation = state, Target = Value("10"), Polarity = polarity });
                Assert.Equal(state, result.Achievement);
                Assert.Equal(state, result.Capped);
                Assert.Null(result.Band);
                Assert.False(result.CheckTarget);
                Assert.Empty(result.Alternatives);
            }
        }
    }

    [Fact]
    public void Target_that_does_not_apply_gives_an_achievement_that_does_not_apply() => Assert.Equal(
        TypedValue.NotApplicable(),
        AchievementCalculator.Calculate(new() { Realisation = Value("8"), Target = TypedValue.NotApplicable(), Polarity = Polarity.Higher }).Achievement);

    [Fact]
    public void Direction_that_nobody_confirmed_gives_no_achievement() => Assert.Equal("polarityUnconfirmed", Run("8", "10", null));

    private static string Run(string r, string? t, Polarity? polarity, AchievementPolicy? policy = null, string? baseline = null) => Text(
        AchievementCalculator.Calculate(new()
        {
            Realisation = Value(r),
            Target = Value(t),
            Polarity = polarity,
            Policy = policy ?? AchievementPolicy.Default,
            Baseline = Value(baseline),
        }));

    private static string Text(AchievementResult result) => result.Achievement.IsNumber
        ? result.Achievement.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : result.Achievement.Reason!.Code;

    private static TypedValue Value(string? text) => text is null ? TypedValue.Missing : TypedValue.Of(Number(text));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
