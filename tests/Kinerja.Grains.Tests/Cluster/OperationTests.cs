using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>A command has one effect, however often it is sent, and never on top of something its sender has not seen.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class OperationTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task A_retry_gets_the_same_receipt_and_changes_nothing()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        var command = Report(1000);
        var first = (await cell.Report(command)).Ok();
        (await cell.Report(Report(1001))).Ok();

        var second = (await cell.Report(command)).Ok();
        Assert.Equal(first with { Receipt = first.Receipt with { Replayed = true } }, second);
        var pull = await cell.Pull();
        Assert.Equal((first.Receipt.Revision + 1, 1001m), (pull.Revision, pull.Values[Period.Year].Value.Amount));
    }

    [Fact]
    public async Task An_operation_id_with_other_content_is_refused()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        var command = Report(1000);
        (await cell.Report(command)).Ok();
        Assert.Equal("operationReused", (await cell.Report(Report(2000, operation: command.OperationId))).Refused());
        Assert.Equal("operationIdInvalid", (await cell.Report(Report(1, operation: "Besar"))).Refused());
        Assert.Equal("operationIdInvalid", (await cell.Report(Report(1, operation: ""))).Refused());
        Assert.Equal("operationIdInvalid", (await cell.Report(Report(1, operation: new('x', 101)))).Refused());
    }

    [Fact]
    public async Task A_change_on_top_of_an_unseen_one_is_a_conflict_that_names_the_revision()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        var seen = (await cell.Pull()).Revision;
        (await cell.Report(Report(1000, revision: seen))).Ok();

        var refused = await cell.Report(Report(2000, revision: seen));
        Assert.Equal("revisionConflict", refused.Refused());
        Assert.Contains($"{seen + 1}", refused.Problem.Message.Id);
        Assert.Equal(1000m, (await cell.Pull()).Values[Period.Year].Value.Amount);
    }

    [Fact]
    public async Task Of_many_writers_from_one_revision_one_wins()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        for (var round = 1; round <= 5; round++)
        {
            var seen = (await cell.Pull()).Revision;
            var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => cell.Report(Report(i, revision: seen))));
            Assert.Single(answers, a => a.IsOk);
            Assert.All(answers.Where(a => !a.IsOk), a => Assert.Equal("revisionConflict", a.Problem.Code));
            Assert.Equal(seen + 1, (await cell.Pull()).Revision);
        }
    }

    [Fact]
    public async Task The_last_two_hundred_operations_are_remembered()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        var commands = Enumerable.Range(1, Kinerja.Grains.Storage.Operations.Kept).Select(i => Report(i)).ToList();
        foreach (var command in commands)
            (await cell.Report(command)).Ok();
        Assert.True((await cell.Report(commands[0])).Ok().Receipt.Replayed);
        Assert.Equal(commands.Count, (await cell.Pull()).Values[Period.Year].Value.Amount);
    }

    [Fact]
    public async Task What_may_not_be_entered_is_refused_with_its_field()
    {
        await _cluster.WithPlan(_agency);
        var data = _cluster.Cell(_agency, "data-um", 2014);
        var derived = _cluster.Cell(_agency, "iku-1", 2014);
        Assert.Equal("required", (await data.Report(Report([]))).Refused());
        Assert.Equal("periodInvalid", (await data.Report(Report([new(Period.Tw1, TypedValue.Of(1)), new(Period.Tw1, TypedValue.Of(2))]))).Refused());
        Assert.Equal("periodInvalid", (await data.Report(Report(1, (Period)9))).Refused());
        Assert.Equal("numberTooLarge", (await data.Report(Report(1_000_000_000_000_000m))).Refused());
        Assert.Equal("tooManyDecimals", (await data.Report(Report(0.1234567m))).Refused());
        Assert.Equal("notAnInput", (await data.Report(Report([new(Period.Tw1, TypedValue.NotDue())]))).Refused());
        Assert.Equal("notAnInput", (await data.Report(Report([new(Period.Tw1, TypedValue.NotComputable("x"))]))).Refused());
        Assert.Equal("reasonRequired", (await data.Report(Report([new(Period.Tw1, TypedValue.NotApplicable())]))).Refused());
        Assert.Equal("reasonRequired", (await derived.Report(Report(5))).Refused());
        Assert.Equal("tooLong", (await data.Report(Report(1, reason: new('x', 501)))).Refused());
        Assert.Equal("noIndicator", (await _cluster.Cell(_agency, "data-lain", 2014).Report(Report(1))).Refused());
        Assert.Equal("values.tw1.reason", (await data.Report(Report([new(Period.Tw1, TypedValue.NotApplicable())]))).Problem.Field);
        Assert.Empty((await data.Pull()).Values);
    }

    [Fact]
    public async Task A_direct_value_stands_before_the_formula_until_it_is_withdrawn()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(50))).Ok();
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(100))).Ok();
        var cell = _cluster.Cell(_agency, "iku-1", 2014);
        (await cell.Report(Report(51, reason: "Hasil pemeriksaan ulang"))).Ok();
        var row = await Row();
        Assert.Equal((51m, true), (row.Realisation.Amount, row.IsDirect));

        (await cell.Report(Report([new(Period.Year, TypedValue.Missing)]))).Ok();
        row = await Row();
        Assert.Equal((50m, false), (row.Realisation.Amount, row.IsDirect));

        async Task<Kinerja.Grains.Scorecards.Contracts.IndicatorView> Row() =>
            (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators[0];
    }
}
