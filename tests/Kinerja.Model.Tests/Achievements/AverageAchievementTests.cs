using CsCheck;
using Kinerja.Model.Achievements;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Achievements;

public sealed class AverageAchievementTests
{
    private static readonly TypedValue Missing = TypedValue.Missing;
    private static readonly TypedValue NotDue = TypedValue.NotDue();
    private static readonly TypedValue NotApplicable = TypedValue.NotApplicable();
    private static readonly TypedValue Broken = TypedValue.NotComputable(ReasonCodes.TargetZero);

    [Fact]
    public void Average_is_over_the_computable_and_says_of_how_many()
    {
        var average = Of(TypedValue.Of(80), TypedValue.Of(100), Missing, Broken, NotDue, NotApplicable);
        Assert.Equal(90, average.Value.Amount);
        Assert.Equal(new Coverage(2, 4), average.Coverage);
        Assert.Equal("tinggi", average.Band!.Code);
        Assert.Equal(new("2 dari 4", "2 of 4"), average.Coverage.ToText());
    }

    [Fact]
    public void Zero_counts_and_missing_does_not() => Assert.Equal(50, Of(TypedValue.Of(0), TypedValue.Of(100), Missing).Value.Amount);

    [Fact]
    public void Without_a_computable_indicator_there_is_no_number()
    {
        Assert.Equal((Missing, new Coverage(0, 2)), Pair(Of(Missing, Missing, NotDue)));
        Assert.Equal((TypedValue.NotComputable(ReasonCodes.NothingToCount), new Coverage(0, 2)), Pair(Of(Missing, Broken)));
        Assert.Equal((TypedValue.NotComputable(ReasonCodes.NothingToCount), new Coverage(0, 0)), Pair(Of()));
        Assert.Equal((NotDue, new Coverage(0, 0)), Pair(Of(NotDue, NotApplicable)));
        Assert.Equal((NotApplicable, new Coverage(0, 0)), Pair(Of(NotApplicable)));
        Assert.Null(Of(Missing).Band);
    }

    [Fact]
    public void Sum_beyond_28_digits_cannot_be_computed() =>
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.Overflow), Of(TypedValue.Of(decimal.MaxValue), TypedValue.Of(decimal.MaxValue)).Value);

    [Fact]
    public void Average_lies_between_the_least_and_the_greatest() =>
        Gen.Int[0, 20_000].Select(i => i / 100m).Array[1, 40].Sample(values =>
        {
            var average = Of([.. values.Select(TypedValue.Of)]);
            Assert.InRange(average.Value.Amount, values.Min(), values.Max());
            Assert.Equal(new Coverage(values.Length, values.Length), average.Coverage);
        });

    private static AverageAchievement Of(params TypedValue[] values) => AverageAchievement.Of(values, BandSet.Default);

    private static (TypedValue, Coverage) Pair(AverageAchievement average) => (average.Value, average.Coverage);
}
