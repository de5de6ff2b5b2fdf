using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Plans.Versions;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Signed versions of a plan, and what they keep from changing.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class PlanVersionTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private IAgency Agency => _cluster.Agency(_agency);

    private IPlanVersions Versions => _cluster.Versions(_agency);

    [Fact]
    public async Task A_version_stays_as_it_was_signed_while_the_plan_goes_on()
    {
        await _cluster.WithPlan(_agency);
        Assert.Null((await Versions.GetVersions(2014)).Ok().InForce);
        var command = Sign();
        var receipt = (await Versions.SignVersion(command)).Ok();
        Assert.Equal(receipt with { Replayed = true }, (await Versions.SignVersion(command)).Ok());
        Assert.False((await Versions.GetVersions(2014)).Ok().Differs);

        (await Agency.SetPlanTargets(Set(4m))).Ok();
        var versions = (await Versions.GetVersions(2014)).Ok();
        Assert.True(versions.Differs);
        Assert.Equal((0, "188/2014", "Siti Aminah"), (versions.InForce!.Number, versions.InForce.DocumentNumber, versions.InForce.By));
        var version = (await Versions.GetVersion(2014, 0)).Ok();
        Assert.True(version.IsIntact);
        Assert.Equal(2.20m, version.Plan.TargetsOf("iku-3").Single().Value.Amount);
        Assert.Equal([2014], version.Plan.Targets.Select(t => t.Year).Distinct());
        var change = Assert.Single(PlanDifference.Between(version.Plan, (await Agency.GetPlan()).Ok().Plan.Only(2014)).Targets);
        Assert.Equal(("iku-3", "2,20", "4"), (change.Row.Indicator, change.Fields[0].From!.Split(' ')[0], change.Fields[0].To));
        Assert.Empty((await Versions.GetVersions(2015)).Ok().Versions);
        Assert.Equal("noVersion", (await Versions.GetVersion(2014, 1)).Refused());
        Assert.Equal("noPlanForYear", (await Versions.GetVersions(2020)).Refused());
    }

    [Fact]
    public async Task The_next_version_is_a_revision_with_a_reason_and_another_content()
    {
        await _cluster.WithPlan(_agency);
        (await Versions.SignVersion(Sign())).Ok();
        Assert.Equal("versionExists", (await Versions.SignVersion(Sign())).Refused());
        Assert.Equal("reasonRequired", (await Versions.SignVersion(Sign(1))).Refused());
        Assert.Equal("reasonRequired", (await Versions.SignVersion(Sign(1, RevisionReason.Other))).Refused());
        Assert.Equal("versionSame", (await Versions.SignVersion(Sign(1, RevisionReason.Budget))).Refused());
        (await Versions.SignVersion(Sign(1, RevisionReason.Official))).Ok(); // the same promise by another official

        (await Agency.SetPlanTargets(Set(4m))).Ok();
        (await Versions.SignVersion(Sign(2, RevisionReason.Budget))).Ok();
        Assert.Equal([0, 1, 2], (await Versions.GetVersions(2014)).Ok().Versions.Select(v => v.Number));
        Assert.Equal(2.20m, (await Versions.GetVersion(2014, 1)).Ok().Plan.TargetsOf("iku-3").Single().Value.Amount);
        Assert.Equal(4m, (await Versions.GetVersion(2014, 2)).Ok().Plan.TargetsOf("iku-3").Single().Value.Amount);
    }

    [Fact]
    public async Task Only_the_head_signs_and_only_what_they_have_seen()
    {
        await _cluster.WithPlan(_agency);
        Assert.Equal("roleNotAllowed", (await Versions.SignVersion(Sign() with { Actor = Reviewer })).Refused());
        Assert.Equal("required", (await Versions.SignVersion(Sign() with { DocumentNumber = " " })).Refused());
        Assert.Equal("documentDateInvalid", (await Versions.SignVersion(Sign() with { DocumentDate = new(2012, 12, 31) })).Refused());
        Assert.Equal("documentDateInvalid", (await Versions.SignVersion(Sign() with { DocumentDate = new(2199, 1, 1) })).Refused());
        var seen = (await Versions.GetVersions(2014)).Ok().PlanRevision;
        (await Agency.SetPlanTargets(Set(4m))).Ok();
        Assert.Equal("revisionConflict", (await Versions.SignVersion(Sign() with { ExpectedRevision = seen })).Refused());
        (await Versions.SignVersion(Sign() with { ExpectedRevision = seen + 1 })).Ok();
    }

    [Fact]
    public async Task Of_two_signatures_at_once_one_is_kept()
    {
        await _cluster.WithPlan(_agency);
        var signed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Versions.SignVersion(Sign())));

        Assert.Single(signed, s => s.IsOk);
        Assert.All(signed.Where(s => !s.IsOk), s => Assert.Equal("versionExists", s.Refused()));
    }

    [Fact]
    public async Task What_an_indicator_means_is_locked_by_a_signature_until_a_revision_is_begun()
    {
        await _cluster.WithPlan(_agency);
        (await Versions.SignVersion(Sign())).Ok();
        var lower = new UpdateCard { OperationId = Operation(), Indicator = "iku-3", Polarity = Polarity.Lower, Actor = Someone };
        Assert.Equal("definitionFrozen", (await Agency.UpdateCard(lower)).Refused());
        // Names, owners and years that nothing holds stay free.
        (await Agency.UpdateCard(lower with { OperationId = Operation(), Polarity = null, Name = "Usaha mikro yang naik kelas", Owner = "Bidang UM" })).Ok();
        (await Agency.UpdateCard(lower with { OperationId = Operation(), FromYear = 2015 })).Ok();
        Assert.Equal([Polarity.Higher, Polarity.Higher, Polarity.Lower], await Directions());

        (await Versions.BeginRevision(Begin())).Ok();
        Assert.Equal("revisionOpen", (await Versions.BeginRevision(Begin())).Refused());
        (await Agency.UpdateCard(lower with { OperationId = Operation(), Polarity = Polarity.Lower, FromYear = 2014 })).Ok();
        Assert.Equal([Polarity.Higher, Polarity.Lower, Polarity.Lower], await Directions());
        (await Versions.SignVersion(Sign(1, RevisionReason.Assumptions))).Ok();
        Assert.Null((await Versions.GetVersions(2014)).Ok().Open);
        Assert.Equal("definitionFrozen", (await Agency.UpdateCard(lower with { OperationId = Operation(), Polarity = Polarity.Higher, FromYear = 2014 })).Refused());

        async Task<List<Polarity?>> Directions()
        {
            var directions = new List<Polarity?>();
            foreach (var year in new[] { 2013, 2014, 2015 })
                directions.Add((await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok().Objectives[1].Indicators[1].Card.Polarity);
            return directions;
        }
    }

    [Fact]
    public async Task What_an_indicator_means_is_locked_by_figures_that_are_submitted()
    {
        await _cluster.WithPlan(_agency);
        await _cluster.Fill(_agency, 2014);
        (await _cluster.Periods(_agency, 2014).Change(Step(PeriodAct.Submit))).Ok();
        var change = new UpdateCard { OperationId = Operation(), Indicator = "data-sehat", Accumulation = Accumulation.Sum, Actor = Someone };

        Assert.Equal("definitionFrozen", (await Agency.UpdateCard(change)).Refused());
        Assert.Equal("definitionFrozen", (await Agency.ApplyPlan(Apply(Plan() with { Indicators = [.. Plan().Indicators.Select(i => i.Code == "iku-3" ? i with { Polarity = Polarity.Lower } : i)] }))).Refused());
        (await Agency.UpdateCard(change with { OperationId = Operation(), FromYear = 2015 })).Ok();
        (await _cluster.Periods(_agency, 2014).Change(Step(PeriodAct.Return))).Ok();
        (await Agency.UpdateCard(change with { OperationId = Operation(), Accumulation = Accumulation.ToDate, FromYear = 2014 })).Ok();
    }

    [Fact]
    public async Task A_formula_that_changes_leaves_the_years_before_with_theirs()
    {
        await _cluster.WithPlan(_agency);
        foreach (var year in new[] { 2013, 2014, 2015 })
            await _cluster.Fill(_agency, year);
        var command = new UpdateCard { OperationId = Operation(), Indicator = "iku-1", FormulaText = "(Jml Koperasi sehat / Jml UM) x 100%", FromYear = 2015, Reason = "penyebut baru", Actor = Someone };
        (await Agency.UpdateCard(command)).Ok();

        Assert.Equal(1700m / 328, (await Row(2014)).Realisation.Amount);
        Assert.Equal(1700m / 1016, (await Row(2015)).Realisation.Amount);
        // A component that only the earlier formula reads changes the earlier years alone.
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(340))).Ok();
        Assert.Equal(1700m / 340, (await Row(2014)).Realisation.Amount);
        var unreadable = await Agency.UpdateCard(command with { OperationId = Operation(), FormulaText = "(Jml Koperasi sehat / ) x 100%" });
        Assert.Equal(("planInvalid", "formula"), (unreadable.Refused(), unreadable.Problem.Field));
        Assert.Equal("planInvalid", (await Agency.UpdateCard(command with { OperationId = Operation(), FormulaText = "Jml kucing / Jml UM" })).Refused());

        async Task<IndicatorView> Row(int year) => (await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok().Objectives[0].Indicators[0];
    }

    [Fact]
    public async Task A_retired_indicator_is_part_of_the_years_before()
    {
        await _cluster.WithPlan(_agency);
        var retire = new UpdateCard { OperationId = Operation(), Indicator = "iku-3", RetireFrom = 2015, Actor = Someone };
        (await Agency.UpdateCard(retire)).Ok();

        Assert.Equal([true, true, false], await Seen());
        Assert.Equal([2013, 2014], (await Agency.GetPlan()).Ok().Plan.TargetsOf("iku-3").Select(t => t.Year));
        Assert.Equal("noIndicator", (await _cluster.Cell(_agency, "iku-3", 2015).Report(Report(1))).Refused());
        Assert.Equal("retireInvalid", (await Agency.UpdateCard(retire with { OperationId = Operation(), RetireFrom = 2013 })).Refused());
        // What a formula of a year reads cannot leave that year.
        Assert.Equal("planInvalid", (await Agency.UpdateCard(retire with { OperationId = Operation(), Indicator = "data-sehat" })).Refused());
        (await Agency.UpdateCard(retire with { OperationId = Operation(), RetireFrom = null, Reinstate = true })).Ok();
        Assert.Equal([true, true, true], await Seen());

        async Task<List<bool>> Seen()
        {
            var seen = new List<bool>();
            foreach (var year in new[] { 2013, 2014, 2015 })
                seen.Add((await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok().Objectives.SelectMany(o => o.Indicators).Any(i => i.Card.Code == "iku-3"));
            return seen;
        }
    }

    [Fact]
    public async Task An_own_indicator_is_added_moved_and_kept_by_the_next_document()
    {
        await _cluster.WithPlan(_agency);
        var add = new AddIndicator
        {
            OperationId = Operation(), Actor = Someone,
            Card = new() { Code = "iku-7", Name = " Koperasi baru ", Level = IndicatorLevel.Key, Objective = "s-1", Unit = "unit", Polarity = Polarity.Higher, Accumulation = Accumulation.Sum, FirstYear = 2014, EvidenceWanted = "Akta pendirian" },
        };
        (await Agency.AddIndicator(add)).Ok();
        Assert.Equal("codeTaken", (await Agency.AddIndicator(add with { OperationId = Operation() })).Refused());
        Assert.Equal("accumulationInvalid", (await Agency.AddIndicator(add with { OperationId = Operation(), Card = add.Card with { Code = "iku-8", Accumulation = Accumulation.Ratio } })).Refused());
        Assert.Equal("required", (await Agency.AddIndicator(add with { OperationId = Operation(), Card = add.Card with { Code = "iku-8", Name = " " } })).Refused());
        Assert.Equal("planInvalid", (await Agency.AddIndicator(add with { OperationId = Operation(), Card = add.Card with { Code = "iku-8", Objective = "s-9" } })).Refused());
        Assert.Single((await _cluster.Scorecard(_agency, 2013).Get(Period.Year)).Ok().Objectives[0].Indicators);
        Assert.Equal("Koperasi baru", (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators[1].Card.Name);

        (await Agency.UpdateCard(new() { OperationId = Operation(), Indicator = "iku-7", MoveBefore = "iku-1", Objective = "s-1", Actor = Someone })).Ok();
        Assert.Equal(["iku-7", "iku-1"], (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators.Select(i => i.Card.Code));
        await _cluster.ApplyAll(_agency, Apply(Plan() with { Indicators = [.. Plan().Indicators, add.Card with { FirstYear = null, EvidenceWanted = null }] }));
        var card = (await Agency.GetPlan()).Ok().Plan.Indicator("iku-7")!;
        Assert.Equal((2014, "Akta pendirian"), (card.FirstYear, card.EvidenceWanted));
    }

    private static SignVersion Sign(int number = 0, RevisionReason? reason = null) => new()
    {
        OperationId = Operation(), Year = 2014, Number = number, DocumentNumber = "188/2014", DocumentDate = new(2014, 1, 15), Reason = reason, Actor = Someone,
    };

    private static BeginRevision Begin() => new() { OperationId = Operation(), Year = 2014, Reason = RevisionReason.Assumptions, Note = "data dasar baru", Actor = Someone };

    private static SetPlanTargets Set(decimal value) => new()
    {
        OperationId = Operation(), Year = 2014, Cells = [new("iku-3", Period.Year, TypedValue.Of(value), null)], Reason = "Perubahan anggaran", Actor = Someone,
    };
}
