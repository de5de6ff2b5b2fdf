using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>The plan of an agency and what may be done with it.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class AgencyTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private IAgency Agency => _cluster.Agency(_agency);

    [Fact]
    public async Task An_agency_is_opened_once()
    {
        Assert.Equal("noAgency", (await Agency.GetProfile()).Refused());
        var first = (await Agency.Open(Open())).Ok();
        Assert.False(first.Replayed);
        Assert.True((await Agency.Open(Open())).Ok().Replayed);
        Assert.Equal("agencyExists", (await Agency.Open(Open() with { Name = "Dinas Lain" })).Refused());
        var profile = (await Agency.GetProfile()).Ok();
        Assert.Equal(("35.08", "Dinas Koperasi", "Asia/Jakarta", false, 1L), (profile.Region, profile.Name, profile.TimeZone, profile.HasPlan, profile.Revision));
        Assert.Equal("noPlan", (await Agency.GetPlan()).Refused());
    }

    [Fact]
    public async Task An_agency_is_opened_with_a_name_and_an_indonesian_zone()
    {
        Assert.Equal(("required", "name"), Field(await Agency.Open(Open() with { Name = " D " })));
        Assert.Equal(("zoneUnknown", "timeZone"), Field(await Agency.Open(Open() with { TimeZone = "Europe/Paris" })));
        Assert.Equal("noAgency", (await Agency.ApplyPlan(Apply())).Refused());

        static (string, string?) Field<T>(Model.Outcomes.Outcome<T> outcome) => (outcome.Refused(), outcome.Problem.Field);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_computed_is_refused()
    {
        (await Agency.Open(Open())).Ok();
        await Refused("formulaCycle", With("iku-1", i => i with { FormulaText = "Koperasi sehat per pengawas / Jumlah pengawas" }));
        await Refused("planInvalid", With("iku-1", i => i with { FormulaText = "(Jml Koperasi sehat / " }));
        await Refused("planInvalid", With("iku-1", i => i with { FormulaText = "Jml kambing / Jml sapi" }));
        await Refused("planInvalid", With("iku-1", i => i with { FormulaText = "Usaha mikro naik kelas / Jumlah pengawas" }, "iki-1", i => i with { Name = "Usaha mikro naik kelas" }));
        await Refused("planInvalid", With("iku-1", i => i with { Code = "IKU 1" }));
        await Refused("planInvalid", With("iku-1", i => i with { Objective = "s-9" }));
        await Refused("planInvalid", Plan() with { Indicators = [.. Plan().Indicators, Plan().Indicators[0]] });
        await Refused("planInvalid", Plan() with { Header = Plan().Header with { Years = [] } });
        await Refused("planInvalid", Plan() with { Header = Plan().Header with { Years = [2014, 2013, 2015] } });
        await Refused("planInvalid", Plan() with { Targets = [.. Plan().Targets, Plan().Targets[0]] });
        await Refused("planInvalid", Plan() with { Indicators = [.. Enumerable.Range(1, 501).Select(i => Plan().Indicators[2] with { Code = $"iku-{i}" })], Targets = [], Programmes = [] });
        Assert.Equal("noPlan", (await Agency.GetPlan()).Refused());

        async Task Refused(string code, Plan plan) => Assert.Equal(code, (await Agency.ApplyPlan(Apply(plan))).Refused());
        Plan With(string code, Func<PlanIndicator, PlanIndicator> change, string? other = null, Func<PlanIndicator, PlanIndicator>? otherChange = null) =>
            Plan() with { Indicators = [.. Plan().Indicators.Select(i => i.Code == code ? change(i) : i.Code == other ? otherChange!(i) : i)] };
    }

    [Fact]
    public async Task A_chain_of_formulas_that_multiplies_its_reads_is_refused()
    {
        (await Agency.Open(Open())).Ok();
        var chain = Enumerable.Range(1, 14).Select(i => Plan().Indicators[2] with
        {
            Code = $"iku-{i}",
            Name = $"Ukuran nomor {(char)('a' + i)}",
            FormulaText = i == 1 ? null : $"Ukuran nomor {(char)('a' + i - 1)} thn N + Ukuran nomor {(char)('a' + i - 1)} thn N-1",
            Accumulation = i == 1 ? Accumulation.Last : Accumulation.Ratio,
        });
        var refused = await Agency.ApplyPlan(Apply(Plan() with { Header = Plan().Header with { Years = [.. Enumerable.Range(2001, 30)], BaseYear = null }, Indicators = [.. chain], Targets = [], Programmes = [] }));
        Assert.Equal("planInvalid", refused.Refused());
        Assert.Contains("terlalu banyak", refused.Problem.Message.Id);
    }

    [Fact]
    public async Task The_same_plan_again_is_a_retry_or_changes_nothing()
    {
        (await Agency.Open(Open())).Ok();
        var command = Apply();
        var receipt = await _cluster.ApplyAll(_agency, command);
        Assert.Equal((2, 0), (receipt.Revision, receipt.Remaining));
        // Eight indicators in three years, and the component that growth reads in the year before. The individual indicator keeps no copy.
        Assert.Equal((8 * 3) + 1, receipt.Total);
        Assert.Equal(receipt, await _cluster.ApplyAll(_agency, command));
        Assert.Equal("operationReused", (await Agency.ApplyPlan(Apply(Plan(6m), command.OperationId))).Refused());
        Assert.Equal("revisionConflict", (await Agency.ApplyPlan(Apply(Plan(6m), revision: 1))).Refused());

        var cell = (await _cluster.Cell(_agency, "iku-1", 2014).Pull()).Revision;
        Assert.Equal(3, (await _cluster.ApplyAll(_agency, Apply(revision: 2))).Revision);
        Assert.Equal(cell, (await _cluster.Cell(_agency, "iku-1", 2014).Pull()).Revision);
    }

    [Fact]
    public async Task An_indicator_that_leaves_the_plan_leaves_the_scorecard_and_keeps_its_history()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(2.2m))).Ok();
        var before = (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        await _cluster.ApplyAll(_agency, Apply(Plan() with
        {
            Indicators = [.. Plan().Indicators.Where(i => i.Code != "iku-3")],
            Targets = [.. Plan().Targets.Where(t => t.Indicator != "iku-3")],
        }));

        var after = (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        Assert.DoesNotContain(after.Objectives.SelectMany(o => o.Indicators), i => i.Card.Code == "iku-3");
        Assert.True(after.Revision > before.Revision);
        Assert.Equal("noIndicator", (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(1))).Refused());
        Assert.Equal(["target", "withdrawn", "realisation"], (await _cluster.Cell(_agency, "iku-3", 2014).GetHistory(null)).Entries.Take(3).Select(e => e.Kind));

        await _cluster.ApplyAll(_agency, Apply());
        Assert.Contains((await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives.SelectMany(o => o.Indicators), i => i.Realisation == TypedValue.Of(2.2m));
    }

    [Fact]
    public async Task A_target_that_is_set_is_shown_at_once()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(2.2m))).Ok();
        Assert.Equal(100m, (await Row()).Achievement.Amount);
        var command = new SetTargets
        {
            OperationId = Operation(), Indicator = "iku-3", Year = 2014, Reason = "Perubahan anggaran", Actor = Someone,
            Targets = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(4.40m), [Period.Tw1] = TypedValue.Of(1) },
        };
        var receipt = (await Agency.SetTargets(command)).Ok();
        Assert.Equal((50m, 4.4m), ((await Row()).Achievement.Amount, (await Row()).Target.Amount));
        Assert.Equal(receipt with { Replayed = true }, (await Agency.SetTargets(command)).Ok());
        Assert.Equal("4,40", (await Agency.GetPlan()).Ok().Plan.TargetsOf("iku-3").Single(t => t.Year == 2014 && t.Period == Period.Year).Text);
        Assert.Equal("Perubahan anggaran", (await _cluster.Cell(_agency, "iku-3", 2014).GetHistory(null)).Entries[0].Reason);

        Assert.Equal("noIndicator", (await Agency.SetTargets(command with { OperationId = Operation(), Indicator = "iku-9" })).Refused());
        Assert.Equal("noPlanForYear", (await Agency.SetTargets(command with { OperationId = Operation(), Year = 2020 })).Refused());
        Assert.Equal("targetInvalid", (await Agency.SetTargets(command with { OperationId = Operation(), Targets = new Dictionary<Period, TypedValue> { [Period.Tw1] = TypedValue.NotDue() } })).Refused());

        async Task<Kinerja.Grains.Scorecards.Contracts.IndicatorView> Row() =>
            (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[1];
    }

    [Fact]
    public async Task A_card_changes_in_all_years()
    {
        await _cluster.WithPlan(_agency);
        foreach (var year in new[] { 2013, 2014, 2015 })
        {
            (await _cluster.Cell(_agency, "iku-3", year).Report(Report(1.1m))).Ok();
            _ = await _cluster.Scorecard(_agency, year).Get(Period.Year);
        }

        (await Agency.UpdateCard(new() { OperationId = Operation(), Indicator = "iku-3", Polarity = Polarity.Lower, Owner = "Bidang UM", Actor = Someone })).Ok();
        foreach (var year in new[] { 2013, 2014, 2015 })
        {
            var row = (await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok().Objectives[1].Indicators[1];
            Assert.Equal((Polarity.Lower, "Bidang UM"), (row.Card.Polarity, row.Card.Owner));
            Assert.True(row.Achievement.Amount > 100m);
        }

        Assert.Equal("rangeRequired", (await Agency.UpdateCard(new() { OperationId = Operation(), Indicator = "iku-3", Polarity = Polarity.Range, Actor = Someone })).Refused());
        Assert.Equal("accumulationInvalid", (await Agency.UpdateCard(new() { OperationId = Operation(), Indicator = "iku-1", Accumulation = Accumulation.Sum, Actor = Someone })).Refused());
    }

    [Fact]
    public async Task A_finding_is_decided_with_a_reason_and_a_correction_changes_the_plan()
    {
        // The target falls although higher is better.
        await _cluster.WithPlan(_agency, Plan(share2014: 4m));
        var finding = PlanChecker.Run(Plan(share2014: 4m)).First(f => f.Rule == 4 && f.Indicators.Contains("iku-1"));
        var correct = new DecideFinding
        {
            OperationId = Operation(), Finding = finding.Id, Kind = DecisionKind.Correct, Reason = "Salah ketik", Actor = Someone,
            Corrections = [new("iku-1", 2014, Period.Year, TypedValue.Of(5.18m))],
        };

        Assert.Equal("noFinding", (await Agency.DecideFinding(correct with { Finding = "r1-lain" })).Refused());
        Assert.Equal("reasonRequired", (await Agency.DecideFinding(correct with { Reason = " " })).Refused());
        Assert.Equal("reasonRequired", (await Agency.DecideFinding(correct with { Kind = DecisionKind.Waive, Reason = null, Corrections = [] })).Refused());
        Assert.Equal("correctionsInvalid", (await Agency.DecideFinding(correct with { Corrections = [] })).Refused());
        Assert.Equal("correctionsInvalid", (await Agency.DecideFinding(correct with { Kind = DecisionKind.Accept })).Refused());
        Assert.Equal("noTarget", (await Agency.DecideFinding(correct with { Corrections = [new("iku-1", 2014, Period.Tw3, TypedValue.Of(1))] })).Refused());
        Assert.Equal("noIndicator", (await Agency.DecideFinding(correct with { Corrections = [new("iku-7", 2014, Period.Year, TypedValue.Of(1))] })).Refused());

        var receipt = (await Agency.DecideFinding(correct)).Ok();
        Assert.Equal(receipt with { Replayed = true }, (await Agency.DecideFinding(correct)).Ok());
        var plan = (await Agency.GetPlan()).Ok();
        Assert.Equal((DecisionKind.Correct, "Salah ketik", finding.Message.Id), (plan.Decisions[finding.Id].Kind, plan.Decisions[finding.Id].Reason, plan.Decisions[finding.Id].Message));
        Assert.DoesNotContain(PlanChecker.Run(plan.Plan), f => f.Id == finding.Id);
        Assert.Equal(5.18m, (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators[0].Target.Amount);
    }

    [Fact]
    public async Task An_accepted_finding_leaves_the_plan_as_it_is()
    {
        await _cluster.WithPlan(_agency, Plan(share2014: 4m));
        var finding = PlanChecker.Run(Plan(share2014: 4m)).First(f => f.Rule == 4 && f.Indicators.Contains("iku-1"));
        (await Agency.DecideFinding(new() { OperationId = Operation(), Finding = finding.Id, Kind = DecisionKind.Accept, Actor = Someone })).Ok();
        var plan = (await Agency.GetPlan()).Ok();
        Assert.Equal((DecisionKind.Accept, 3L, 0), (plan.Decisions[finding.Id].Kind, plan.Revision, plan.Pending));
        Assert.Contains(PlanChecker.Run(plan.Plan), f => f.Id == finding.Id);
    }
}
