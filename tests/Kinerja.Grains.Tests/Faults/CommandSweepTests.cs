using Azure.Data.Tables;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Testing.Faults;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Faults;

/// <summary>
/// Every storage call of every command fails once, in every way that a storage account knows, until the command passes untouched. After each failure the
/// command has taken effect or not, no activation shows anything else than the rows hold, and the repetition under the same operation id takes effect once.
/// </summary>
public sealed class CommandSweepTests(SweptCluster swept) : IClassFixture<SweptCluster>
{
    private readonly KinerjaCluster _cluster = swept.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    public static TheoryData<string> Outcomes => CommandSweep.Outcomes;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_agency_is_opened_once(string way)
    {
        var calls = await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var (agency, command) = (_cluster.Agency($"{_agency}-{n}"), Open());
            return Task.FromResult(new SweptCommand(
                async () => (await agency.Open(command)).IsOk,
                async () => Found(await agency.GetProfile()) ? 1 : 0,
                async () => Replay((await agency.Open(command)).Ok()),
                async () => (await agency.ApplyPlan(Apply(Small()))).IsOk,
                [agency]));
        });
        Assert.Equal(3, calls); // the agency is read, listed in its region, and written
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_plan_is_applied_once_and_reaches_all_figures(string way)
    {
        var calls = await CommandSweep.RunAsync(_cluster, way, async n =>
        {
            var key = $"{_agency}-{n}";
            var (agency, command) = (_cluster.Agency(key), Apply(Small()));
            (await agency.Open(Open())).Ok();
            return new SweptCommand(
                async () => (await ApplyAll(agency, command)).IsOk,
                async () => await PlanEffects(key),
                async () => { var receipt = (await agency.ApplyPlan(command)).Ok(); return $"{receipt.Revision} {receipt.Remaining}"; },
                async () => (await agency.SetTargets(Target(2014, 7))).IsOk,
                [agency, _cluster.Cell(key, "iku-1", 2014), _cluster.Cell(key, "data-sehat", 2014), _cluster.Scorecard(key, 2014)]);
        });
        Assert.InRange(calls, 8, 40);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_realisation_takes_effect_once(string way)
    {
        await WithSmallPlan();
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(100))).Ok();
        var cell = _cluster.Cell(_agency, "data-sehat", 2014);
        (await cell.Report(Report(0))).Ok();
        var calls = await CommandSweep.RunAsync(_cluster, way, async n =>
        {
            // Somebody has looked since the last change, so that the marks are stored anew.
            _ = await Shown();
            var command = Report(n);
            return new SweptCommand(
                async () => (await cell.Report(command)).IsOk,
                async () => (await cell.GetHistory(null)).Entries.Count(e => e.OperationId == command.OperationId),
                async () => { var receipt = (await cell.Report(command)).Ok(); return $"{receipt.Sequence} {Replay(receipt.Receipt)}"; },
                async () =>
                {
                    Assert.Contains(await Shown(), new[] { n, 1000m + n });
                    return (await cell.Report(Report(1000 + n))).IsOk && await Shown() == 1000 + n;
                },
                [cell, _cluster.Scorecard(_agency, 2014)]);
        });
        Assert.InRange(calls, 5, 10);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_target_takes_effect_once_and_reaches_its_figure(string way)
    {
        await WithSmallPlan();
        var (agency, cell) = (_cluster.Agency(_agency), _cluster.Cell(_agency, "iku-1", 2014));
        var calls = await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var command = Target(2014, n);
            return Task.FromResult(new SweptCommand(
                async () => (await agency.SetTargets(command)).IsOk,
                async () => (await cell.GetHistory(null)).Entries.Count(e => e.OperationId == command.OperationId),
                async () => Replay((await agency.SetTargets(command)).Ok()),
                async () => (await agency.SetTargets(Target(2014, 100 + n))).IsOk,
                [agency, cell, _cluster.Scorecard(_agency, 2014)]));
        });
        Assert.InRange(calls, 6, 15);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_document_is_kept_once_and_answered_once(string way)
    {
        byte[] content = [1, 2, 3];
        await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var import = _cluster.Import($"{_agency}-{n}|imp-1");
            var keep = new KeepDocument { OperationId = Operation(), Name = "iku.txt", Kind = "text", Content = content, Actor = Someone };
            return Task.FromResult(new SweptCommand(
                async () => (await import.Keep(keep)).IsOk,
                async () => await Kept(import, content) ? 1 : 0,
                async () => Replay((await import.Keep(keep)).Ok()),
                async () => (await import.Answer(Answer("lain"))).IsOk,
                [import]));
        });

        var answered = _cluster.Import($"{_agency}|imp-2");
        (await answered.Keep(new() { OperationId = Operation(), Name = "iku.txt", Kind = "text", Content = [1], Actor = Someone })).Ok();
        await CommandSweep.RunAsync(_cluster, way, async n =>
        {
            var revision = (await answered.Get()).Ok().Revision;
            var answer = Answer($"q-{n}");
            return new SweptCommand(
                async () => (await answered.Answer(answer)).IsOk,
                async () => (await answered.Get()).Ok().Answers.Count(a => a.Question == $"q-{n}"),
                async () => Replay((await answered.Answer(answer)).Ok()),
                async () => (await answered.Answer(Answer("lain"))).Ok().Revision == revision + 2,
                [answered]);
        });
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_page_of_history_is_given_up_without_a_gap(string way)
    {
        var template = await FullHistory();
        var calls = await CommandSweep.RunAsync(_cluster, way, async n =>
        {
            // A cell whose next entry moves fifty others into a page.
            var key = $"{_agency}-{n}";
            await swept.Table.AddEntityAsync(new TableEntity(template.ToDictionary(p => p.Key, p => p.Value)) { PartitionKey = $"kinerja_indicator-year_{key}|data-sehat|2014" });
            var (cell, command) = (_cluster.Cell(key, "data-sehat", 2014), Report(n));
            return new SweptCommand(
                async () => (await cell.Report(command)).IsOk,
                async () =>
                {
                    var page = await cell.GetHistory(null);
                    var older = await cell.GetHistory(page.Before);
                    Assert.Equal(Enumerable.Range(1, (int)page.Total).Reverse().Select(i => (long)i), page.Entries.Concat(older.Entries).Select(e => e.Sequence));
                    return page.Entries.Count(e => e.OperationId == command.OperationId);
                },
                async () => Replay((await cell.Report(command)).Ok().Receipt),
                async () => (await cell.Report(Report(1000 + n))).IsOk,
                [cell, _cluster.Scorecard(key, 2014)]);
        });
        Assert.InRange(calls, 6, 12);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_look_at_a_scorecard_shows_what_was_acknowledged_or_says_that_it_cannot(string way)
    {
        await WithSmallPlan();
        var (cell, scorecard) = (_cluster.Cell(_agency, "data-sehat", 2014), _cluster.Scorecard(_agency, 2014));
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(100))).Ok();
        for (var n = 1; ; n++)
        {
            var value = n % 100;
            (await cell.Report(Report(value))).Ok();
            IAddressable[] grains = [cell, _cluster.Cell(_agency, "iku-1", 2014), _cluster.Agency(_agency), scorecard];
            foreach (var grain in grains)
                await _cluster.Cluster.DeactivateAsync(grain);

            var plan = FaultCase.Parse(way).Nth(n);
            _cluster.Wire.Use(plan);
            // The look pulls, and letting go saves what was pulled.
            Outcome<ScorecardView>? first = null;
            var failure = await Record.ExceptionAsync(async () => first = await scorecard.Get(Period.Year));
            await _cluster.Cluster.DeactivateAsync(scorecard);
            var (calls, struck) = (_cluster.Wire.Calls, _cluster.Wire.Injected.Count > 0);
            _cluster.Wire.Off();

            var told = $"call {n} of {calls}, {way}: {first?.IsOk} {failure}";
            Assert.True(failure is null or StorageFailedException or OrleansException, told);
            Assert.True(first is not { IsOk: true } seen || Share(seen.Value) == value, $"{told}: shows {(first?.IsOk == true ? Share(first.Value) : null)}");
            Assert.True(first is not { IsOk: false } refused || refused.Problem.Kind == ProblemKind.Unavailable, told);
            Assert.Equal(value, Share((await scorecard.Get(Period.Year)).Ok()));
            await _cluster.Wire.SettleAsync();
            // A late save of a scorecard that has gone must not hide a later change.
            await CommandSweep.UntilAcknowledged(async () => (await cell.Report(Report(value + 0.5m))).IsOk, 2, told);
            Assert.Equal(value + 0.5m, Share((await scorecard.Get(Period.Year)).Ok()));
            await _cluster.Cluster.DeactivateAsync(scorecard);
            Assert.Equal(value + 0.5m, Share((await scorecard.Get(Period.Year)).Ok()));
            if (!struck && calls < n)
            {
                Assert.InRange(calls, 4, 12);
                return;
            }
        }
    }

    private static decimal Share(ScorecardView view) => view.Objectives[0].Indicators[0].Realisation.Amount;

    private static Plan Small() => Plan() with
    {
        Header = Plan().Header with { Years = [2014], BaseYear = null },
        Goals = [],
        Objectives = [Plan().Objectives[0] with { Goal = null }],
        Indicators = [.. Plan().Indicators.Where(i => i.Code is "iku-1" or "data-sehat" or "data-dinilai")],
        Targets = [.. Plan().Targets.Where(t => t is { Indicator: "iku-1", Year: 2014 })],
        Programmes = [],
    };

    private static SetTargets Target(int year, decimal value) => new()
    {
        OperationId = Operation(), Indicator = "iku-1", Year = year, Actor = Someone, Targets = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(value) },
    };

    private static AnswerImport Answer(string question) => new() { OperationId = Operation(), Answers = [new(question, "higher")], Actor = Someone };

    private static string Replay(Receipt receipt)
    {
        Assert.True(receipt.Replayed);
        return $"{receipt.OperationId} {receipt.Revision} {receipt.At:O}";
    }

    private static bool Found<T>(Outcome<T> outcome) => outcome.IsOk || (outcome.Problem.Kind == ProblemKind.NotFound ? false : throw new InvalidOperationException(outcome.Problem.Code));

    private static async Task<bool> Kept(IImport import, byte[] content)
    {
        var record = await import.Get();
        Assert.True(!record.IsOk || record.Value.Content.AsSpan().SequenceEqual(content));
        return Found(record);
    }

    private static async Task<Outcome<ApplyReceipt>> ApplyAll(IAgency agency, ApplyPlan command)
    {
        var applied = await agency.ApplyPlan(command);
        while (applied is { IsOk: true, Value.Remaining: > 0 })
        {
            applied = await agency.ContinueApply();
            // The plan is stored; that it is still on its way refuses nothing.
            if (!applied.IsOk)
                throw new StorageFailedException(applied.Problem.Code);
        }

        return applied;
    }

    private async Task<int> PlanEffects(string key)
    {
        var answer = await _cluster.Agency(key).GetPlan();
        if (!Found(answer))
            return 0;
        if (answer.Ok().Pending == 0)
            Assert.Equal(("iku-1", "unit"), ((await _cluster.Cell(key, "iku-1", 2014).Pull()).Card!.Code, (await _cluster.Cell(key, "data-sehat", 2014).Pull()).Card!.Unit));
        return (await _cluster.Scorecard(key, 2014).Get(Period.Year)).Ok().Objectives.Sum(o => o.Indicators.Count);
    }

    private async Task WithSmallPlan() => await _cluster.WithPlan(_agency, Small());

    /// <summary>The share as the scorecard shows it; of a hundred, so that it is what was entered.</summary>
    private async Task<decimal> Shown() => Share((await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok());

    /// <summary>The row of a cell with as many entries as it may keep.</summary>
    private async Task<TableEntity> FullHistory()
    {
        await WithSmallPlan();
        var cell = _cluster.Cell(_agency, "data-sehat", 2014);
        for (var entries = (await cell.GetHistory(null)).Total; entries < 149;)
        {
            var count = Math.Min(4, 149 - entries);
            var quarters = new[] { Period.Tw1, Period.Tw2, Period.Tw3, Period.Tw4 }.Take((int)count);
            (await cell.Report(Report([.. quarters.Select(q => new ReportedValue(q, TypedValue.Of(entries)))]))).Ok();
            entries = (await cell.GetHistory(null)).Total;
        }

        return (await swept.Table.GetEntityAsync<TableEntity>($"kinerja_indicator-year_{_agency}|data-sehat|2014", "state")).Value;
    }
}
