using System.Text.RegularExpressions;
using CsCheck;
using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

public sealed partial class PlanCheckerTests
{
    [Fact]
    public void All_thirteen_rules_are_run_in_order() => Assert.Equal(Enumerable.Range(1, 13), PlanChecker.Checks.Select(c => c.Rule));

    [Fact]
    public void Lumajang_gives_exactly_these_findings() => Assert.Equal(
        [(1, 7), (2, 5), (3, 3), (4, 6), (5, 8), (6, 1), (7, 5), (8, 7)],
        PlanChecker.Run(Lumajang.Plan).GroupBy(f => f.Rule).Select(g => (g.Key, g.Count())));

    [Fact]
    public void Only_two_findings_of_Lumajang_are_impossible() => Assert.Equal(
        ["r1-tujuan-1-2018", "r1-tujuan-1-2019"],
        PlanChecker.Run(Lumajang.Plan).Where(f => f.Severity == Severity.Impossible).Ids());

    [Fact]
    public void An_empty_plan_gives_nothing() => Assert.Empty(PlanChecker.Run(new Plan { Header = new() }));

    [Fact]
    public void Findings_stand_by_rule_then_line_then_year()
    {
        var findings = PlanChecker.Run(Lumajang.Plan);
        var keys = findings.Select(f => (f.Rule, Line: f.Sources[0].Line ?? 0, Year: f.Years.Count > 0 ? f.Years[0] : 0)).ToList();

        Assert.Equal(keys.Order(), keys);
    }

    [Fact]
    public void No_plan_makes_it_throw_and_every_finding_is_whole() => AnyPlan.Context.Sample(context =>
    {
        var findings = PlanChecker.Run(context);

        Assert.Equal(findings.Count, findings.DistinctBy(f => f.Id).Count());
        Assert.All(findings, f =>
        {
            Assert.Matches(KeyAlphabet(), f.Id);
            Assert.InRange(f.Id.Length, 3, 200);
            Assert.InRange(f.Rule, 1, 13);
            Assert.StartsWith($"r{f.Rule}", f.Id, StringComparison.Ordinal);
            Assert.NotEmpty(f.Message.Id);
            Assert.NotEmpty(f.Message.En);
            Assert.Equal(f.Years.Distinct().Order(), f.Years);
        });
    }, iter: 500);

    [Fact]
    public void The_same_plan_gives_the_same_findings_in_the_same_order() => AnyPlan.Context.Sample(context =>
        PlanChecker.Run(context).Select(Print).SequenceEqual(PlanChecker.Run(context with { Formulas = PlanChecker.ReadFormulas(context.Plan) }).Select(Print)), iter: 100);

    [Fact]
    public void Rows_that_share_an_id_are_told_apart()
    {
        var plan = new PlanBuilder().Key("iku_1", "1,5 1,75").Key("iku-1", "1,5 1,75").Build();

        Assert.Equal(["r6-iku-1", "r6-iku-1-2"], plan.Rule(6).Ids());
    }

    [Fact]
    public void A_name_of_any_length_stays_readable()
    {
        var finding = Assert.Single(new PlanBuilder().Key("a", "1,5 1,75", change: i => i with { Name = new string('x', 100_000) }).Build().Rule(6));

        Assert.InRange(finding.Message.Id.Length, 100, 400);
    }

    private static string Print(Finding f) => $"{f.Id} {f.Severity} {f.Message} {f.Arithmetic} {string.Join(',', f.Indicators)} {string.Join(',', f.Years)}";

    [GeneratedRegex(@"\A[a-z0-9.-]+\z")]
    private static partial Regex KeyAlphabet();
}
