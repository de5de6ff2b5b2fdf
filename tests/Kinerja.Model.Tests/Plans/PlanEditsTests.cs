using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Tests.Checks;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Plans;

public sealed class PlanEditsTests
{
    [Fact]
    public void Cells_that_are_not_named_stay_and_a_cell_without_a_value_goes()
    {
        var plan = Lumajang.Plan;
        var next = plan.WithTargets(2019, [new("iku-1", Period.Tw1, TypedValue.Of(1.50m), "1,50"), new("iku-2", Period.Year, null), new("iku-4", Period.Year, TypedValue.Missing)]);

        Assert.Equal(plan.Targets.Count, next.Targets.Count);
        Assert.Equal("1,50", Assert.Single(next.Targets, t => t is { Indicator: "iku-1", Year: 2019, Period: Period.Tw1 }).Text);
        Assert.DoesNotContain(next.Targets, t => t is { Indicator: "iku-2", Year: 2019 });
        Assert.Equal("-", Assert.Single(next.Targets, t => t is { Indicator: "iku-4", Year: 2019 }).Text);
        Assert.Equal(plan.Targets.Where(t => t.Year != 2019), next.Targets.Where(t => t.Year != 2019));
    }

    [Fact]
    public void The_place_in_the_document_stays_beside_another_figure()
    {
        var before = Lumajang.Plan.Targets.Single(t => t is { Indicator: "iku-2", Year: 2018 });
        var after = Lumajang.Plan.WithTarget("iku-2", 2018, Period.Year, TypedValue.Of(88m)).Targets.Single(t => t is { Indicator: "iku-2", Year: 2018 });

        Assert.Equal((before.Source, "88"), (after.Source, after.Text));
    }
}
