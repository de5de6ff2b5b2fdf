using CsCheck;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Plans.Versions;
using Kinerja.Model.Tests.Checks;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Plans;

public sealed class PlanDifferenceTests
{
    [Fact]
    public void A_plan_does_not_differ_from_itself_nor_from_a_copy_of_it() => AnyChange.Plan.Sample(plan =>
        PlanDifference.Between(plan, plan).IsEmpty
        && PlanDifference.Between(plan, plan with { Targets = [.. plan.Targets.Reverse()], Indicators = [.. plan.Indicators.Select(i => i with { Sources = [SourceLocation.AtLine(7)] })] }).IsEmpty);

    [Fact]
    public void A_difference_applied_to_the_first_gives_what_the_second_says() => Gen.Select(AnyChange.Plan, AnyChange.Plan).Sample((before, after) =>
    {
        var applied = PlanDifference.Between(before, after).Apply(before);

        Assert.True(PlanDifference.Between(applied, after).IsEmpty);
        Assert.Equal(PlanHash.Of(after), PlanHash.Of(applied));
    });

    [Fact]
    public void Plans_have_the_same_hash_exactly_when_they_have_no_difference() => Gen.Select(AnyChange.Plan, AnyChange.Plan).Sample((one, other) =>
        Assert.Equal(PlanHash.Of(one) == PlanHash.Of(other), PlanDifference.Between(one, other).IsEmpty));

    [Fact]
    public void What_was_added_one_way_was_removed_the_other() => Gen.Select(AnyChange.Plan, AnyChange.Plan).Sample((one, other) =>
    {
        var (there, back) = (PlanDifference.Between(one, other), PlanDifference.Between(other, one));

        Assert.Equal(there.Indicators.Where(c => c.IsAdded).Select(c => c.Row.Code).Order(), back.Indicators.Where(c => c.IsRemoved).Select(c => c.Row.Code).Order());
        Assert.Equal(there.Count, back.Count);
    });

    [Fact]
    public void Figures_are_named_from_and_to_as_they_are_written()
    {
        var plan = Lumajang.Plan;
        var change = Assert.Single(PlanDifference.Between(plan, plan.WithTarget("iku-2", 2018, Period.Year, TypedValue.Of(87.5m), "87,5")).Targets);

        Assert.Equal((PlanField.Target, "87,50", "87,5"), (change.Fields[0].Field, change.Fields[0].From, change.Fields[0].To));
    }

    [Fact]
    public void A_state_that_looks_like_another_is_another()
    {
        var plan = Lumajang.Plan;
        var dash = plan.WithTarget("iku-2", 2018, Period.Year, TypedValue.Missing, "-");

        Assert.False(PlanDifference.Between(dash, plan.WithTarget("iku-2", 2018, Period.Year, TypedValue.NotApplicable(), "-")).IsEmpty);
        Assert.False(PlanDifference.Between(dash, plan.WithTarget("iku-2", 2018, Period.Year, TypedValue.MissingBecause(ReasonCodes.Stated, "belum"), "-")).IsEmpty);
    }

    [Fact]
    public void Rows_that_only_move_are_an_order_and_rows_that_are_added_at_the_end_are_not()
    {
        var plan = Lumajang.Plan;
        var moved = PlanDifference.Between(plan, plan with { Indicators = [.. plan.Indicators.Skip(1), plan.Indicators[0]] });
        var added = PlanDifference.Between(plan with { Indicators = [.. plan.Indicators.SkipLast(1)] }, plan);

        Assert.Equal((0, true), (moved.Count, moved.Order is not null));
        Assert.Equal((1, false), (added.Count, added.Order is not null));
    }

    [Fact]
    public void The_copy_of_a_year_holds_that_year_and_nobodys_name()
    {
        var copy = (Lumajang.Plan with { Signatory = new("Kepala Dinas", "Nama Orang", "196801011990031001") }).Only(2019);

        Assert.Null(copy.Signatory);
        Assert.Equal([2019], copy.Header.Years);
        Assert.All(copy.Targets, t => Assert.Equal(2019, t.Year));
        Assert.Equal(7, copy.Targets.Count);
        Assert.NotEqual(PlanHash.Of(copy), PlanHash.Of(Lumajang.Plan.Only(2018)));
    }
}
