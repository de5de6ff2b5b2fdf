using Kinerja.Model.Achievements;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Achievements;

public sealed class AlternativeTests
{
    [Fact]
    public void Five_applications_give_five_answers_to_one_lower_is_better_result()
    {
        var rows = Rows(8, 10, Polarity.Lower);
        Assert.Equal(
            new Dictionary<string, decimal>
            {
                ["twoTMinusR"] = 120, ["tOverR"] = 125, ["difference"] = 20, ["onePlusDifference"] = 21, ["rOverT"] = 80,
                ["cap100"] = 100, ["cap110"] = 110,
            },
            rows.Where(r => r.Achievement.IsNumber).ToDictionary(r => r.Rule, r => r.Achievement.Amount));
        Assert.Equal(ReasonCodes.NoBaseline, rows.Single(r => r.Rule == "baseline").Achievement.Reason!.Code);
    }

    [Theory]
    [InlineData(LowerIsBetterRule.TwoTMinusR, "twoTMinusR", 120)]
    [InlineData(LowerIsBetterRule.TOverR, "tOverR", 125)]
    [InlineData(LowerIsBetterRule.Baseline, "baseline", 150)]
    public void Rule_in_force_comes_first_and_is_the_only_one_flagged(LowerIsBetterRule rule, string code, int expected)
    {
        var rows = Rows(8, 10, Polarity.Lower, new() { LowerIsBetter = rule }, 14);
        Assert.Equal((code, (decimal)expected, true), (rows[0].Rule, rows[0].Achievement.Amount, rows[0].IsUsed));
        Assert.Single(rows, r => r.IsUsed);
        Assert.Equal(rows.Count, rows.Select(r => r.Rule).Distinct().Count());
    }

    [Fact]
    public void Rows_of_a_higher_is_better_figure_are_those_a_reader_knows()
    {
        var rows = Rows(10m * 100 / 193, 5.06m, Polarity.Higher, baseline: 1.12m);
        Assert.Equal(["rOverT", "cap100", "baseline", "twoTMinusR", "tOverR"], rows.Select(r => r.Rule));
        Assert.Equal(
            [
                "5,1813… / 5,06 × 100",
                "paling banyak 100",
                "(5,1813… − 1,12) / (5,06 − 1,12) × 100",
                "(10,12 − 5,1813…) / 5,06 × 100",
                "5,06 / 5,1813… × 100",
            ],
            rows.Select(r => r.Expression!.Id));
        Assert.Equal(["102.40", "100.00", "103.08", "97.60", "97.66"], rows.Select(r => FormattableString.Invariant($"{r.Achievement.Amount:0.00}")));
        Assert.All(rows, r => Assert.Equal("sangatTinggi", r.Band!.Code));
        Assert.EndsWith("; di sini tidak", rows[3].When!.Id, StringComparison.Ordinal);
        Assert.EndsWith("; B = 1,12", rows[2].When!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_target_is_offered_the_baseline_form()
    {
        var rows = Rows(-1, -2, Polarity.Higher, baseline: -6);
        Assert.Equal(("rOverT", ReasonCodes.TargetNegative), (rows[0].Rule, rows[0].Achievement.Reason!.Code));
        Assert.Equal(125, rows.Single(r => r.Rule == "baseline").Achievement.Amount);
        Assert.Null(rows[0].Expression);
        Assert.Null(rows[0].Band);
    }

    [Fact]
    public void Direction_that_nobody_confirmed_shows_what_each_would_give()
    {
        var rows = Rows(8, 10, null);
        Assert.DoesNotContain(rows, r => r.IsUsed);
        Assert.Equal([80m, 120m, 125m], rows.Select(r => r.Achievement.Amount));
        Assert.All(rows, r => Assert.DoesNotContain("di sini tidak", r.When!.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Floor_holds_for_every_row() =>
        Assert.All(Rows(40, 10, Polarity.Lower, new() { Floor = 5 }, 20).Where(r => r.Achievement.IsNumber), r => Assert.True(r.Achievement.Amount >= 5));

    [Fact]
    public void Range_has_no_other_form()
    {
        var input = new AchievementInput { Realisation = TypedValue.Of(85), Polarity = Polarity.Range, Range = new(80, 90), Target = TypedValue.Of(85) };
        var row = Assert.Single(AchievementCalculator.Calculate(input).Alternatives);
        Assert.Equal(("range", true, "80 ≤ 85 ≤ 90"), (row.Rule, row.IsUsed, row.Expression!.En));
    }

    private static IReadOnlyList<Alternative> Rows(
        decimal r, decimal t, Polarity? polarity, AchievementPolicy? policy = null, decimal? baseline = null) =>
        AchievementCalculator.Calculate(new()
        {
            Realisation = TypedValue.Of(r),
            Target = TypedValue.Of(t),
            Polarity = polarity,
            Policy = policy ?? AchievementPolicy.Default,
            Baseline = baseline is { } b ? TypedValue.Of(b) : TypedValue.Missing,
        }).Alternatives;
}
