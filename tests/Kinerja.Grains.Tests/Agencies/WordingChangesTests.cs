using Kinerja.Grains.Agencies;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Tests.Agencies;

/// <summary>Goals and objectives in other words.</summary>
public sealed class WordingChangesTests
{
    [Fact]
    public void Only_the_named_row_changes_and_what_it_said_first_stays_beside_it()
    {
        var plan = WordingChanges.Apply(Samples.Plan(), Objective("s-2") with { Name = "  Usaha mikro\r\n  naik  \u202Ekelas ", Number = "2" }).Ok();

        Assert.Equal(("Usaha mikro naik kelas", "Usaha mikro tumbuh", "2"), Of(plan, "s-2"));
        Assert.Equal(("Meningkatnya koperasi sehat", null, "1"), Of(plan, "s-1"));
        Assert.Equal(Samples.Plan().Goals[0].Name, plan.Goals[0].Name);

        var again = WordingChanges.Apply(plan, Objective("s-2") with { Name = "Usaha mikro maju", Number = " " }).Ok();
        Assert.Equal(("Usaha mikro maju", "Usaha mikro tumbuh", null), Of(again, "s-2"));
        Assert.Equal(("Usaha mikro tumbuh", null, null), Of(WordingChanges.Apply(again, Objective("s-2") with { Name = "Usaha mikro tumbuh" }).Ok(), "s-2"));
    }

    [Fact]
    public void A_goal_is_no_objective_of_the_same_code()
    {
        var plan = Samples.Plan() with { Objectives = [new() { Code = "t-1", Name = "Sasaran" }] };
        var changed = WordingChanges.Apply(plan, Objective("t-1") with { Kind = CascadeKind.Goal, Name = "Tujuan" }).Ok();
        Assert.Equal(("Tujuan", "Sasaran"), (changed.Goals[0].Name, changed.Objectives[0].Name));
        Assert.Equal("noGoal", WordingChanges.Apply(plan, Objective("s-1") with { Kind = CascadeKind.Goal, Name = "x" }).Refused());
        Assert.Equal("noObjective", WordingChanges.Apply(plan, Objective("s-1") with { Name = "x" }).Refused());
        Assert.Equal("choiceUnknown", WordingChanges.Apply(plan, Objective("t-1") with { Kind = (CascadeKind)7 }).Refused());
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_its_field()
    {
        var refused = WordingChanges.Apply(Samples.Plan(), Objective("s-1") with { Name = " \n ", Number = new('1', 51), Reason = new('r', 501) });
        Assert.Equal([("required", "name"), ("tooLong", "number"), ("tooLong", "reason")], refused.Problems.Select(p => (p.Code, p.Field!)));
        Assert.Equal("tooLong", WordingChanges.Apply(Samples.Plan(), Objective("s-1") with { Name = new('n', 1001) }).Refused());
        WordingChanges.Apply(Samples.Plan(), Objective("s-1") with { Name = new('n', 1000) }).Ok();
    }

    private static UpdateWording Objective(string code) => new() { OperationId = "op", Kind = CascadeKind.Objective, Code = code, Actor = Samples.Someone };

    private static (string, string?, string?) Of(Plan plan, string code) => plan.Objectives.Where(o => o.Code == code).Select(o => (o.Name, o.OriginalName, o.Number)).Single();
}
