using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

public sealed class SuspiciousAchievementCheckTests
{
    private static readonly Plan Plan = new PlanBuilder().Key("a", "1,0 2,54").Quarters("a", 2014, "0,50 1,00 1,50 2,54").Build();

    [Theory]
    [InlineData("120", false)]
    [InlineData("120.004", true)]
    [InlineData("132.5", true)]
    [InlineData("-5", false)]
    public void Above_120_percent_wants_a_look_at_the_target(string achievement, bool found)
    {
        var amount = TypedValue.Of(decimal.Parse(achievement, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(found ? ["r11-a-2014-above"] : [], Achieved(amount).Ids());
    }

    [Fact]
    public void The_figure_shown_is_above_120_too()
    {
        Assert.Equal("capaian 120,004 % > 120 %", Assert.Single(Achieved(TypedValue.Of(120.004m))).Arithmetic!.Id);
        Assert.Equal("capaian 133,33 % > 120 %", Assert.Single(Achieved(TypedValue.Of(400m / 3))).Arithmetic!.Id);
        Assert.Equal("achievement 133.33% > 120%", Assert.Single(Achieved(TypedValue.Of(400m / 3))).Arithmetic!.En);
        Assert.Equal(["1:9"], Assert.Single(Achieved(TypedValue.Of(130m))).Places());
    }

    [Fact]
    public void No_achievement_is_no_finding() => Assert.Empty(Achieved(TypedValue.NotComputable(ReasonCodes.TargetZero)));

    [Fact]
    public void Equal_to_the_last_decimal_in_all_quarters_looks_copied()
    {
        var finding = Assert.Single(Realised(0.50m, 1.00m, 1.5m, 2.54m));

        Assert.Equal(("r11-a-2014-equal", Severity.Suspicious), (finding.Id, finding.Severity));
        Assert.StartsWith("TW I 2014: target 0,50 = realisasi 0,50; TW II 2014:", finding.Arithmetic!.Id, StringComparison.Ordinal);
        Assert.Equal(["2:1", "2:2", "2:3", "2:4"], finding.Places());
    }

    [Fact]
    public void Three_quarters_or_one_digit_off_is_no_finding()
    {
        Assert.Empty(Realised(0.50m, 1.00m, 1.50m));
        Assert.Empty(Realised(0.50m, 1.00m, 1.50m, 2.53m));
    }

    [Theory]
    [InlineData("100")]
    [InlineData("0")]
    public void Four_times_all_or_nothing_is_ordinary(string target)
    {
        var plan = new PlanBuilder().Key("a", "100").Quarters("a", 2014, $"{target} {target} {target} {target}").Build();
        var amount = PlanBuilder.Read(target).Amount;

        Assert.DoesNotContain(PlanChecker.Run(plan, Quarters(amount, amount, amount, amount)), f => f.Rule == 11);
    }

    private static IEnumerable<Finding> Achieved(TypedValue achievement) =>
        PlanChecker.Run(Plan, achievements: new Dictionary<(string, int), TypedValue> { [("a", 2014)] = achievement }).Where(f => f.Rule == 11);

    private static IEnumerable<Finding> Realised(params decimal[] quarters) => PlanChecker.Run(Plan, Quarters(quarters)).Where(f => f.Rule == 11);

    private static Dictionary<(string, int, Period), TypedValue> Quarters(params decimal[] quarters) =>
        quarters.Zip(PeriodExtensions.Quarters).ToDictionary(q => ("a", 2014, q.Second), q => TypedValue.Of(q.First));
}
