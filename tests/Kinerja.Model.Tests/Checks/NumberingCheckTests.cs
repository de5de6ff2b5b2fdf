using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

public sealed class NumberingCheckTests
{
    [Fact]
    public void Lumajang_leaves_out_3_begins_anew_and_words_three_indicators_differently()
    {
        var findings = Lumajang.Plan.Rule(7);

        Assert.Equal(
            ["r7-wording-iku-1", "r7-key-gap-3-iku-4", "r7-wording-iku-2", "r7-wording-iku-4", "r7-key-other-anew-iku-6"],
            findings.Ids());
        Assert.Equal(
            [null, "1, 2, 4, 5, 6; tidak ada 3", null, null, "1, 2, 3; di tabel lain 4, 5, 6"],
            findings.Select(f => f.Arithmetic?.Id));
        Assert.Equal(["iku-2", "iku-4"], findings[1].Indicators);
        Assert.Equal(["22:3", "30:3"], findings[1].Places());
        Assert.Equal(["iku-4", "iku-5", "iku-6"], findings[4].Indicators);
        Assert.Equal(["49:5", "50:5", "52:6"], findings[4].Places());
        Assert.Equal(["21:3", "46:5"], findings[0].Places());
        Assert.Contains("“Persentase jumlah koperasi sehat”", findings[0].Message.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 2 3")]
    [InlineData("1. 2. 3.")]
    [InlineData("a b c")]
    [InlineData("i ii iii iv v")]
    [InlineData("1.1 1.2 2.1 2.2")]
    [InlineData("1 3 2")] // out of order, none missing
    [InlineData("- - -")]
    [InlineData("h i j", false)]
    public void A_complete_list_is_no_finding(string numbers, bool key = true) => Assert.Empty(key ? Keys(numbers).Rule(7) : Objectives(numbers).Rule(7));

    [Theory]
    [InlineData("1 2 4 5 6", "r7-key-gap-3-i-4", "1, 2, 4, 5, 6; tidak ada 3")]
    [InlineData("1 5", "r7-key-gap-2-i-5", "1, 5; tidak ada 2 sampai 4")]
    [InlineData("2 3", "r7-key-gap-1-i-2", "2, 3; tidak ada 1")]
    [InlineData("a b d", "r7-key-gap-3-i-d", "a, b, d; tidak ada c")]
    [InlineData("I II IV", "r7-key-gap-3-i-iv", "I, II, IV; tidak ada iii")]
    [InlineData("1.1 1.3", "r7-key-gap-2-i-1.3", "1.1, 1.3; tidak ada 1.2")]
    public void A_number_left_out_is_named(string numbers, string id, string arithmetic)
    {
        var finding = Assert.Single(Keys(numbers).Rule(7));

        Assert.Equal((id, arithmetic, Severity.Suspicious), (finding.Id, finding.Arithmetic!.Id, finding.Severity));
    }

    [Fact]
    public void A_gap_of_a_long_list_is_shown_with_its_neighbours() => Assert.Equal(
        "…, 8, 9, 10, 12, 13, 14, …; tidak ada 11",
        Assert.Single(Keys(string.Join(' ', Enumerable.Range(1, 20).Where(n => n != 11))).Rule(7)).Arithmetic!.Id);

    [Fact]
    public void A_number_used_twice_is_one_finding()
    {
        var finding = Assert.Single(Named("1:A 2:B 2:C 3:D").Rule(7));

        Assert.Equal(("r7-key-twice-c", Severity.Different), (finding.Id, finding.Severity));
        Assert.Equal(["b", "c"], finding.Indicators);
    }

    [Fact]
    public void Numbers_that_begin_anew_inside_one_objective_are_a_finding() =>
        Assert.Equal(["r7-key-anew-e"], Named("1:A 2:B 3:C 1:D 2:E").Rule(7).Ids());

    [Fact]
    public void Numbers_per_objective_are_a_style() => Assert.Empty(Named("1:A:s-1 2:B:s-1 1:C:s-2 1:D:s-3 2:E:s-3").Rule(7));

    [Fact]
    public void A_second_table_with_the_same_numbers_says_nothing_new() =>
        Assert.Equal(["r7-key-gap-2-c"], WithOther(Named("1:A 3:C"), i => i.Number).Rule(7).Ids());

    [Fact]
    public void Objectives_are_counted_from_the_first_one_quoted() =>
        Assert.Equal(["r7-objective-gap-4-o-2"], Objectives("3 5").Rule(7).Ids());

    [Fact]
    public void The_same_name_under_one_objective_is_listed_twice()
    {
        var plan = new PlanBuilder()
            .Key("a", "1,0", change: i => i with { Name = "Jumlah koperasi yang sehat", Objective = "s-1" })
            .Key("b", "1,0", change: i => i with { Name = "Jml koperasi yg sehat", Objective = "s-1" })
            .Key("c", "1,0", change: i => i with { Name = "Jml koperasi yg sehat", Objective = "s-2" })
            .Build();

        Assert.Equal(["r7-listed-a-b"], plan.Rule(7).Ids());
    }

    [Fact]
    public void A_wording_that_only_spells_differently_is_no_finding() => Assert.Empty(
        new PlanBuilder().Key("a", "1,0", change: i => i with { Name = "Jumlah koperasi yang sehat", OtherName = "JML KOPERASI YG SEHAT" }).Build().Rule(7));

    [Fact]
    public void Two_figures_for_one_period_are_a_finding_and_two_equal_ones_are_not()
    {
        var builder = new PlanBuilder();
        var plan = builder.Key("a", "1,0 2,0").Also(builder.Cell("a", 2013, Period.Year, "1,00")).Also(builder.Cell("a", 2014, Period.Year, "2,5")).Build();

        var finding = Assert.Single(plan.Rule(7));

        Assert.Equal(("r7-figures-a-2014", "2,0; 2,5"), (finding.Id, finding.Arithmetic!.Id));
    }

    private static Plan Keys(string numbers) => Build(numbers.Split(' ').Select(n => (n, "i-" + n, (string?)"s-1")));

    private static Plan Named(string rows) =>
        Build(rows.Split(' ').Select(r => r.Split(':')).Select(r => (r[0], r[1], (string?)(r.Length > 2 ? r[2] : "s-1"))));

    private static Plan Build(IEnumerable<(string Number, string Name, string? Objective)> rows) => rows.Aggregate(
        new PlanBuilder(),
        (b, r) => b.Key(
            r.Name.ToLowerInvariant(), "1,0", change: i => i with { Number = r.Number, Name = "Indikator " + r.Name, Objective = r.Objective })).Build();

    private static Plan WithOther(Plan plan, Func<PlanIndicator, string?> number) =>
        plan with { Indicators = [.. plan.Indicators.Select(i => i with { OtherNumber = number(i) })] };

    private static Plan Objectives(string numbers) =>
        numbers.Split(' ').Select((n, i) => (n, i)).Aggregate(new PlanBuilder(), (b, o) => b.Objective($"o-{o.i + 1}", o.n)).Build();
}
