using System.Text.Json;
using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Histories;
using Kinerja.Testing;
using static Kinerja.Chaos.Histories.OperationKind;

namespace Kinerja.Chaos.Workloads;

/// <summary>Agencies take over a shared model, and readers look at what kabupaten, provinces and the nation add up to.</summary>
internal sealed class OverviewWorkload(IReadOnlyList<Tenant> tenants)
{
    /// <summary>How many readers there are.</summary>
    public const int Readers = 2;

    private readonly IReadOnlyList<string> _regions = Shared.Regions(tenants);

    /// <summary>Publishes the model and ties every agency to it.</summary>
    public async Task SetUp(ChaosClient client)
    {
        var content = JsonElement.Parse(await File.ReadAllTextAsync(Repository.PathOf("demo", "models", "koperasi-um.json")));
        await client.Must(Call("draft"), HttpMethod.Put, $"models/{Shared.Model}/draft", content);
        await client.Must(Call("publish"), HttpMethod.Post, $"models/{Shared.Model}/versions", new { change = "Versi pertama" });
        foreach (var tenant in tenants)
        {
            int[] years = [Shared.Year, Shared.FlowYear];
            await client.Must(Call("adopt"), HttpMethod.Put, $"{tenant.Path}/models/{Shared.Model}", new { version = 1, years });
            await client.Must(Call("link"), HttpMethod.Put, $"{tenant.Path}/models/{Shared.Model}/links", new { years, links = Shared.Indicators.Select(i => Link(tenant, i)) });
        }

        Operation Call(string what) => new() { Id = client.NextId(null), Object = $"{what}:{Shared.Model}", Kind = OperationKind.Call };
    }

    /// <summary>Looks at one of the overviews.</summary>
    public async Task Look(ChaosClient client)
    {
        var (year, period) = client.Random.Next(3) > 0 ? Pick(client, Shared.Periods) : Shared.Periods[^1];
        await Read(client, new(Pick(client, _regions), year, period, Pick(client, Shared.Levels).Level), final: false);
        await Task.Delay(client.Random.Next(400));
    }

    /// <summary>Reads every overview once more, when nothing disturbs and nobody writes.</summary>
    public async Task ReadAll(ChaosClient client)
    {
        foreach (var region in _regions)
        foreach (var (year, period) in Shared.Periods)
        foreach (var (level, _) in Shared.Levels)
            await client.AskUntilAnswered(() => Read(client, new(region, year, period, level), final: true));
    }

    private Task<Operation> Read(ChaosClient client, Shared.Question asked, bool final) => client.Ask(
        new() { Id = client.NextId(null), Object = $"overview:{asked}", Kind = ReadAggregate, Final = final },
        $"overviews/{asked.Region}?year={asked.Year}&period={asked.Period}&level={asked.Level}",
        (o, a) => Answers.Overview(tenants, asked, o, a));

    private static object Link(Tenant tenant, (string Code, string Own, string Formula, int[] Years, (string Component, string Own, int Back)[] Parts) indicator)
    {
        var grade = Shared.Grade(tenant, indicator.Code);
        return new
        {
            shared = indicator.Code,
            own = indicator.Own,
            grade = grade.ToString(),
            reason = $"{tenant.Marker} memeriksa rumusnya",
            conversion = grade == 'B'
                ? indicator.Parts.Select(p => new { component = p.Component, terms = new[] { new { own = p.Own, factor = Shared.Thousands } } }).ToArray()
                : [],
        };
    }

    private static T Pick<T>(ChaosClient client, IReadOnlyList<T> from) => from[client.Random.Next(from.Count)];
}
