using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>What an agency is answered and what is stored for it does not depend on what others do, allowed or not, at the same time.</summary>
public sealed class NonInterferenceTests(Support.Storage storage)
{
    private const string Mine = "35.08|dinas-a";
    private const string Theirs = "35.08|dinas-b";
    private const int Operations = 300;
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Components = ["data-sehat", "data-dinilai", "data-um", "data-pengawas", "iku-3"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_agency_is_answered_the_same_whatever_its_neighbours_do(int seed)
    {
        var both = await Run(seed, withOthers: true);
        var alone = await Run(seed, withOthers: false);

        Assert.Equal(Operations / 2, alone.Answers.Count);
        Assert.Equal(alone.Answers, both.Answers);
        Assert.NotEmpty(alone.Rows);
        Assert.Equal(alone.Rows.Keys, both.Rows.Keys);
        Assert.All(alone.Rows, row => Assert.Equal(row.Value, both.Rows[row.Key]));
        Assert.True(both.RefusedElsewhere > 10, "The neighbours hardly tried.");
    }

    private async Task<(List<string> Answers, SortedDictionary<string, string> Rows, int RefusedElsewhere)> Run(int seed, bool withOthers)
    {
        await using var cluster = await KinerjaCluster.Start(storage, gate: true, services: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)));
        var (mine, theirs) = (new Neighbour(cluster, Mine, "siti", seed), new Neighbour(cluster, Theirs, "budi", seed + 1000));
        await mine.Open();
        if (withOthers)
            await theirs.Open();
        var order = new Random(seed);
        var turns = Enumerable.Range(0, Operations).Select(i => i % 2 == 0).OrderBy(_ => order.Next()).ToList();
        foreach (var isMine in turns)
        {
            if (isMine)
                await mine.Next(elsewhere: null);
            else if (withOthers)
                await theirs.Next(elsewhere: Mine);
        }

        // At the same time as well as in turn; what is asked at the same time changes nothing.
        await Task.WhenAll(mine.Read(), withOthers ? theirs.Read() : Task.CompletedTask);
        return (mine.Answers, await Rows(cluster), theirs.Refused);
    }

    private async Task<SortedDictionary<string, string>> Rows(KinerjaCluster cluster)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in new TableClient(storage.ConnectionString, cluster.Table).QueryAsync<TableEntity>())
        {
            // Of the region's own rows there is more when more agencies report; those of the agency are its own.
            if (row.PartitionKey.Contains($"_{Mine}", StringComparison.Ordinal))
                rows.Add($"{row.PartitionKey} {row.RowKey}", string.Join('\n', row.Where(p => p.Key is not ("Timestamp" or "odata.etag" or "WriteId")).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={Text(p.Value)}")));
        }

        return rows;
    }

    private static string Text(object? value) => $"{value}" is var text && text.StartsWith('{') ? Sorted(JsonNode.Parse(text))!.ToJsonString() : text;

    // The order in which a map is written means nothing.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    /// <summary>An agency with an operator, and a reviewer who is nobody else's; its operations follow from a seed.</summary>
    private sealed class Neighbour(KinerjaCluster cluster, string agency, string name, int seed)
    {
        private readonly Random _random = new(seed);
        private readonly Caller _caller = new()
        {
            Kind = CallerKind.Person, Id = name, Name = name, SecondFactor = true, Grants = [new(agency, ActorRole.Operator), new(agency, ActorRole.Head)],
        };

        private int _operations;

        public List<string> Answers { get; } = [];

        public int Refused { get; private set; }

        private Actor Actor => new(name, name, Role: ActorRole.Operator);

        public async Task Open()
        {
            using var caller = Callers.Use(_caller);
            (await cluster.Agency(agency).Open(Samples.Open($"{name}-open") with { Actor = Actor })).Ok();
            await cluster.ApplyAll(agency, Apply(operation: $"{name}-plan") with { Actor = Actor });
        }

        /// <summary>The next operation; with another agency named, one in three is tried there first, and refused.</summary>
        public async Task Next(string? elsewhere)
        {
            using var caller = Callers.Use(_caller);
            var (kind, code, year, value, quarter) = (_random.Next(8), Components[_random.Next(Components.Length)], 2013 + _random.Next(3), _random.Next(2000), _random.Next(5));
            var operation = $"{name}-{++_operations}";
            if (elsewhere is not null && _random.Next(3) == 0)
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => Do(elsewhere, operation, kind, code, year, value, quarter));
                Refused++;
            }

            Answers.Add(JsonSerializer.Serialize(await Do(agency, operation, kind, code, year, value, quarter)));
        }

        public async Task Read()
        {
            using var caller = Callers.Use(_caller);
            await Task.WhenAll(Enumerable.Range(2013, 3).Select(year => cluster.Scorecard(agency, year).Get(Period.Year)));
        }

        private async Task<object?> Do(string where, string operation, int kind, string code, int year, int value, int quarter) => kind switch
        {
            <= 2 => Told(await cluster.Cell(where, code, year).Report(Report(value, (Period)quarter, operation) with { Actor = Actor })),
            3 => Told(await cluster.Scorecard(where, year).Get((Period)quarter)),
            4 => Told(await cluster.Cell(where, code, year).GetFigure((Period)quarter)),
            5 => Told(await cluster.Agency(where).GetPlan()),
            6 => Told(await cluster.Periods(where, year).Change(Step(PeriodAct.Submit, (Period)quarter, Actor with { Role = ActorRole.Head }, operation: operation))),
            _ => Told(await cluster.Periods(where, year).GetPeriods()),
        };

        // What was refused is told by its codes, what was answered in full.
        private static object? Told(object? answer) => answer is IOutcome { Problems.Count: > 0 } refused ? refused.Problems.Select(p => p.Code).ToList() : (answer as IOutcome)?.Content ?? answer;
    }
}
