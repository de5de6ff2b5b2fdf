using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Achievements;

public sealed class AchievementPolicyTests
{
    [Fact]
    public void Cap_applies_to_averages_only_and_the_raw_value_stays()
    {
        var result = Lower(8, new() { LowerIsBetter = LowerIsBetterRule.TOverR, Cap = 110 });
        Assert.Equal(125, result.Achievement.Amount);
        Assert.Equal(110, result.Capped.Amount);
        Assert.Equal("cap", Assert.Single(result.Steps, s => s.Kind == "cap").Kind);
    }

    [Fact]
    public void Cap_below_which_the_figure_stays_changes_nothing()
    {
        var result = Lower(10, new() { Cap = 110 });
        Assert.Equal(result.Achievement, result.Capped);
        Assert.DoesNotContain(result.Steps, s => s.Kind == "cap");
    }

    [Fact]
    public void Floor_lifts_the_raw_value_and_is_a_step_of_its_own()
    {
        var result = Lower(25, new() { Floor = 20 });
        Assert.Equal(20, result.Achievement.Amount);
        Assert.Equal(-50, result.Steps.Single(s => s.Kind == "achievement").Result!.Value.Amount);
        Assert.Equal(new("(−50) < 20", "(−50) < 20"), result.Steps.Single(s => s.Kind == "floor").Expression);
    }

    [Theory]
    [InlineData("7.9", true)]
    [InlineData("8", false)]
    public void Above_120_the_target_is_to_be_checked(string r, bool check)
    {
        var result = Lower(decimal.Parse(r, System.Globalization.CultureInfo.InvariantCulture), new());
        Assert.Equal(check, result.CheckTarget);
        Assert.Equal(check, result.Notes.Any(n => n.Id.Contains("periksa target", StringComparison.Ordinal)));
    }

    [Fact]
    public void Band_is_that_of_the_unrounded_raw_value()
    {
        Assert.Equal("tinggi", Higher(90.999m).Band!.Code);
        Assert.Equal("tinggi", Higher(90.4m).Band!.Code);
        Assert.Equal("sangatTinggi", Higher(91).Band!.Code);
        Assert.Equal("sangatRendah", Higher(50.9999999m).Band!.Code);
        Assert.Equal(new("76 ≤ 90,4 < 91", "76 ≤ 90.4 < 91"), Higher(90.4m).Steps.Single(s => s.Kind == "band").Expression);
    }

    [Fact]
    public void Band_ignores_the_cap()
    {
        var bands = new[] { BandSet.Default[0] with { From = 115, Rank = 2 }, BandSet.Default[4] };
        Assert.Equal("sangatTinggi", Lower(8, new() { Cap = 100, Bands = bands }).Band!.Code);
    }

    [Fact]
    public void Steps_put_the_numbers_in_and_end_with_the_policy()
    {
        var result = AchievementCalculator.Calculate(new()
        {
            Realisation = TypedValue.Of(10m * 100 / 193),
            Target = TypedValue.Of(5.06m),
            Polarity = Polarity.Higher,
            Policy = new() { Version = 2 },
        });
        Assert.Equal(["target", "achievement", "band", "note"], result.Steps.Select(s => s.Kind));
        Assert.Equal(new("5,181347… / 5,06 × 100", "5.181347… / 5.06 × 100"), result.Steps[1].Expression);
        Assert.Equal(102.39816502488275410104650925m, result.Achievement.Amount);
        Assert.Contains("versi 2", result.Steps[3].Label.Id, StringComparison.Ordinal);
        Assert.Contains("(2T − R) / T × 100", result.Steps[3].Expression!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_policies_have_no_problem()
    {
        Assert.Empty(AchievementPolicyValidator.Validate(AchievementPolicy.Default));
        Assert.Empty(AchievementPolicyValidator.Validate(new() { Cap = 120, Floor = 100, Bands = BandSet.Akip() }));
    }

    [Fact]
    public void Every_fault_of_a_policy_is_named_with_its_field()
    {
        var problems = AchievementPolicyValidator.Validate(new()
        {
            Version = 0,
            LowerIsBetter = (LowerIsBetterRule)9,
            Floor = -1,
            Cap = 105,
            Bands = [],
        });
        Assert.Equal(
            ["policy.version", "policy.lowerIsBetter", "policy.floor", "policy.cap", "policy.bands"],
            problems.Select(p => p.Field));
        Assert.All(problems, p => Assert.NotEqual(p.Message.Id, p.Message.En));
        Assert.Equal("policy.floor", Assert.Single(AchievementPolicyValidator.Validate(new() { Floor = 100.1m })).Field);
    }

    private static AchievementResult Lower(decimal r, AchievementPolicy policy) => AchievementCalculator.Calculate(
        new() { Realisation = TypedValue.Of(r), Target = TypedValue.Of(10), Polarity = Polarity.Lower, Policy = policy });

    private static AchievementResult Higher(decimal r) => AchievementCalculator.Calculate(
        new() { Realisation = TypedValue.Of(r), Target = TypedValue.Of(100), Polarity = Polarity.Higher });
}
