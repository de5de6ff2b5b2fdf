using System.Text.Json;
using CsCheck;
using Kinerja.Model.Imports.Undo;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Tests.Checks;
using Kinerja.Model.Tests.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Imports;

public sealed class PlanUndoTests
{
    /// <summary>A plan as an agency takes it over: every target has its indicator.</summary>
    private static readonly Gen<Plan> Whole = AnyChange.Plan.Select(Housed);

    private static readonly Plan Plan = Lumajang.Plan;

    private static readonly Plan Imported = Plan.WithTarget("iku-2", 2018, Period.Year, TypedValue.Of(90m), "90") with
    {
        Indicators = [.. Plan.Indicators.Select(i => i.Code == "iku-1" ? i with { Owner = "Bidang Koperasi", Sources = [SourceLocation.AtLine(9)] } : i)],
        Header = Plan.Header with { Title = "Rencana baru" },
    };

    [Fact]
    public void What_was_applied_and_taken_back_leaves_the_plan_as_it_was_to_the_last_byte() => Gen.Select(Whole, Whole).Sample((before, after) =>
    {
        var undone = PlanUndo.Of(before, after, after);

        Assert.Empty(undone.Obstacles);
        Assert.Equal(Written(before), Written(undone.Plan));
    });

    [Fact]
    public void The_first_plan_taken_back_leaves_none() => Whole.Sample(after =>
    {
        var undone = PlanUndo.Of(null, after, after);

        Assert.Empty(undone.Obstacles);
        Assert.Null(undone.Plan);
    });

    [Fact]
    public void Taken_back_twice_is_taken_back_once() => Gen.Select(Whole, Whole).Sample((before, after) =>
        Assert.Equal(Written(before), Written(PlanUndo.Of(before, after, PlanUndo.Of(before, after, after).Plan!).Plan)));

    [Fact]
    public void Whatever_changed_since_stays_or_is_named() => Gen.Select(Whole, Whole, Whole).Sample((before, after, now) =>
    {
        var undone = PlanUndo.Of(before, after, now);
        if (undone.Obstacles.Count > 0)
            return;

        // Nothing that somebody put in place since is lost: a row of now is there still, or the import had put exactly that there.
        var kept = undone.Plan!.Indicators.Select(Written).ToHashSet();
        var imported = after.Indicators.Select(Written).ToHashSet();
        Assert.All(now.Indicators, card => Assert.True(kept.Contains(Written(card)) || imported.Contains(Written(card))));
        var targets = undone.Plan.Targets.Select(Written).ToHashSet();
        var put = after.Targets.Select(Written).ToHashSet();
        Assert.All(now.Targets, target => Assert.True(targets.Contains(Written(target)) || put.Contains(Written(target))));
    });

    [Fact]
    public void A_change_beside_the_import_stays()
    {
        var now = Imported.WithTarget("iku-1", 2019, Period.Year, TypedValue.Of(7m), "7");

        var undone = PlanUndo.Of(Plan, Imported, now);

        Assert.Empty(undone.Obstacles);
        Assert.Equal(Written(Plan.WithTarget("iku-1", 2019, Period.Year, TypedValue.Of(7m), "7")), Written(undone.Plan));
    }

    [Fact]
    public void A_target_that_was_changed_since_is_named_with_its_year()
    {
        var undone = PlanUndo.Of(Plan, Imported, Imported.WithTarget("iku-2", 2018, Period.Year, TypedValue.Of(91m), "91"));

        Assert.Equal([new UndoObstacle(UndoObstacleKind.Target, "iku-2", Plan.Indicator("iku-2")!.Name, 2018, Period.Year)], undone.Obstacles);
    }

    [Fact]
    public void Somebody_who_put_it_back_by_hand_stands_in_nobodys_way()
    {
        var undone = PlanUndo.Of(Plan, Imported, Imported with { Targets = Plan.Targets });

        Assert.Empty(undone.Obstacles);
        Assert.Equal(Written(Plan), Written(undone.Plan));
    }

    [Fact]
    public void A_target_that_was_set_since_on_an_indicator_that_would_go_is_named()
    {
        var added = new PlanIndicator { Code = "iku-9", Name = "Baru", Level = Kinerja.Model.Indicators.IndicatorLevel.Key };
        var after = Plan with { Indicators = [.. Plan.Indicators, added] };

        var undone = PlanUndo.Of(Plan, after, after.WithTarget("iku-9", 2019, Period.Tw1, TypedValue.Of(1m), "1"));

        Assert.Contains(new UndoObstacle(UndoObstacleKind.Target, "iku-9", "Baru", 2019, Period.Tw1), undone.Obstacles);
    }

    [Fact]
    public void An_indicator_that_was_added_since_keeps_a_first_plan_from_being_withdrawn()
    {
        var now = Plan with { Indicators = [.. Plan.Indicators, new PlanIndicator { Code = "iku-9", Name = "Baru", Level = Kinerja.Model.Indicators.IndicatorLevel.Key }] };

        Assert.Equal([new UndoObstacle(UndoObstacleKind.Indicator, "iku-9", "Baru")], PlanUndo.Of(null, Plan, now).Obstacles);
    }

    [Fact]
    public void Figures_that_lose_their_indicator_or_their_target_are_asked_about()
    {
        var figures = PlanUndo.Of(Plan, Imported, Imported).Figures(Imported);

        Assert.Equal([("iku-2", 2018)], figures);
        Assert.Equal(
            Plan.Indicators.Count * (Plan.Header.Years.Count + 1),
            PlanUndo.Of(null, Plan, Plan).Figures(Plan).Count);
    }

    private static Plan Housed(Plan plan)
    {
        var codes = plan.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return plan with { Targets = [.. plan.Targets.Where(t => codes.Contains(t.Indicator))] };
    }

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);
}
