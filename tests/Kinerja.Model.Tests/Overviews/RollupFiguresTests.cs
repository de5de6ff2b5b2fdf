using Kinerja.Model.Formulas;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Tests.Models;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Overviews;

public sealed class RollupFiguresTests
{
    private static readonly DateTimeOffset Now = new(2020, 1, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<SharedDefinition> Definitions = SharedDefinition.Of(new()
    {
        Model = "koperasi-um", Number = 1, Content = ModelVersioning.Next(null, Cooperatives.Content()), Change = "uji", At = Now, By = "uji",
    });

    [Fact]
    public void Ten_of_193_and_27_of_344_are_37_of_537_and_not_the_mean_of_their_percentages()
    {
        var figure = Figure(0, Counted(10, 193, 5.06m), Counted(27, 344, 8.33m));
        Assert.Equal(37m / 537m * 100m, figure.Value.Amount, 20);
        Assert.NotEqual(((10m / 193m) + (27m / 344m)) / 2m * 100m, figure.Value.Amount, 3);
    }

    [Fact]
    public void The_target_is_what_the_figure_would_be_if_everybody_met_its_own()
    {
        var figure = Figure(0, Counted(10, 100, 20m), Counted(27, 300, 10m));
        Assert.Equal(((0.20m * 100m) + (0.10m * 300m)) / 400m * 100m, figure.Target.Amount);
        Assert.Equal(37m / 400m / 0.125m * 100m, figure.Achievement.Amount);
        Assert.Equal("sedang", Figure(0, Counted(70, 100, 100m)).Band!.Code);
    }

    [Fact]
    public void Who_has_no_target_is_in_the_figure_and_not_in_what_is_compared()
    {
        var figure = Figure(0, Counted(10, 100, 20m), Counted(90, 100, null));
        Assert.Equal((50m, 20m, 10m, 50m), (figure.Value.Amount, figure.Target.Amount, figure.Comparable.Amount, figure.Achievement.Amount));
        Assert.Equal((2, 1), (figure.Coverage.Reported, figure.Coverage.WithTarget));
        Assert.False(Figure(0, Counted(90, 100, null)).Achievement.IsNumber);
    }

    [Fact]
    public void Counts_are_added_and_so_are_their_targets()
    {
        var figure = Figure(2, Count(40, 50m), Count(60, 30m));
        Assert.Equal((100m, 80m, 125m, true), (figure.Value.Amount, figure.Target.Amount, figure.Achievement.Amount, figure.CheckTarget));
    }

    [Fact]
    public void An_agency_with_nothing_assessed_disturbs_nobody()
    {
        Assert.Equal(10m, Figure(0, Counted(10, 100, 20m), Counted(0, 0, 5m)).Value.Amount);
        Assert.Equal(ValueState.NotComputable, Figure(0, Counted(0, 0, 5m)).Value.State);
    }

    [Theory]
    [InlineData(-1, ValueState.Missing, 1)]
    [InlineData(0, ValueState.Missing, 1)]
    [InlineData(1, ValueState.NotDue, 0)]
    public void Nobody_reported_is_missing_from_the_due_moment_on_and_not_due_before(int days, ValueState state, int late)
    {
        var figure = Figure(0, new FigureSums { Absent = [new(Now.AddDays(days), 1)] });
        Assert.Equal((state, late, 1 - late), (figure.Value.State, figure.Coverage.Late, figure.Coverage.NotDue));
        Assert.Equal(days > 0 ? Now.AddDays(days) : null, RollupFigures.NextChange([new FigureSums { Absent = [new(Now.AddDays(days), 1)] }], Now));
    }

    [Fact]
    public void An_explanation_puts_the_sums_in_and_says_over_whom()
    {
        var sums = SumRules.Add([Counted(10, 193, 5.06m), Counted(27, 344, null)]);
        var steps = RollupFigures.Explain(Definitions[0], Formula(0), sums, 5, Now);
        Assert.Equal(["formula", "component", "component", "substitution", "target", "note"], steps.Take(6).Select(s => s.Kind));
        Assert.Equal("37 / 537 × 100%", steps[3].Expression!.Id);
        Assert.Contains("1 dari 2", steps[5].Label.Id);
        Assert.Equal("10 / 193 × 100%", steps[5].Expression!.Id);
        Assert.DoesNotContain(steps.Skip(6), s => s.Kind == "target");
    }

    private static Formula Formula(int indicator) => FormulaParser.Parse(Definitions[indicator].Indicator.FormulaText).Formula!;

    private static RollupFigure Figure(int indicator, params FigureSums[] sums) =>
        RollupFigures.Figure(Definitions[indicator], Formula(indicator), SumRules.Add(sums), sums.Length, Now);

    private static FigureSums Counted(decimal top, decimal bottom, decimal? target) => new()
    {
        Counted = 1,
        Parts = [top, bottom],
        WithTarget = target is null ? 0 : 1,
        WeightedTarget = (target ?? 0) * bottom,
        TargetWeight = target is null ? 0 : RollupFigures.Weight(Formula(0), [top, bottom])!.Value,
    };

    private static FigureSums Count(decimal count, decimal target) => new() { Counted = 1, Parts = [count], WithTarget = 1, WeightedTarget = target, TargetWeight = 1 };

    [Fact]
    public void Who_is_left_out_is_told_by_reason_and_who_is_late_is_not_among_them()
    {
        var coverage = new RollupCoverage { Reported = 4, Late = 2, NotDue = 1, Hidden = 3, NotComputable = 5, GradeC = 6, GradeD = 7, Unlinked = 8, NotJoined = 9 };

        Assert.Equal(
            [new("gradeC", 6), new("gradeD", 7), new("notComputable", 5), new("notVisible", 3), new("notLinked", 8), new("notJoined", 9)],
            coverage.Excluded());
        Assert.Empty(new RollupCoverage { Reported = 1, Late = 1 }.Excluded());
        Assert.All(coverage.Excluded(), e => Assert.NotEqual(e.Code, ExclusionText.Of(e.Code).Id));
    }
}
