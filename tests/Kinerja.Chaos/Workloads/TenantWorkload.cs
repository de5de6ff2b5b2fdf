using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Histories;
using Kinerja.Testing;
using static Kinerja.Chaos.Histories.OperationKind;

namespace Kinerja.Chaos.Workloads;

/// <summary>What clients do with one agency.</summary>
internal sealed class TenantWorkload(Tenant tenant, Counter values)
{
    /// <summary>Kinds of clients of an agency.</summary>
    public static IReadOnlyList<Func<TenantWorkload, ChaosClient, Task>> Clients { get; } =
    [
        (w, c) => w.Add(c), (w, c) => w.Add(c), (w, c) => w.Edit(c), (w, c) => w.Edit(c), (w, c) => w.Edit(c), (w, c) => w.Retarget(c), (w, c) => w.Look(c),
    ];

    /// <summary>The agency.</summary>
    public Tenant Tenant => tenant;

    /// <summary>Imports the example document with the marker in it.</summary>
    public async Task Import(ChaosClient client)
    {
        var text = (await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt")))
            .Replace("DINAS KOPERASI DAN USAHA MIKRO KABUPATEN", $"DINAS KOPERASI {tenant.Marker} DAN USAHA MIKRO KABUPATEN", StringComparison.Ordinal);
        var id = "";
        await client.Must(Setup(client, "import"), HttpMethod.Post, "imports", text, (o, a) =>
        {
            id = a.Body.GetProperty("id").GetString()!;
            return o;
        });
        await client.Must(Setup(client, "apply"), HttpMethod.Post, $"{tenant.Path}/imports/{id}/apply", new { acceptProposals = true });
    }

    /// <summary>Enters a first value everywhere and reads what is there.</summary>
    public async Task SetUp(ChaosClient client)
    {
        foreach (var cell in Figures.Registers.Concat(Figures.Lists))
        {
            await client.Must(Setup(client, "first"), HttpMethod.Put, $"{tenant.Cell(cell)}/realisations/tw4", Body(values.Next()));
        }

        foreach (var cell in Figures.Registers)
            await client.AskUntilAnswered(() => client.Ask(Of(client, Initial, tenant.Name("register", cell)), tenant.Cell(cell), Answers.Register));
        foreach (var cell in Figures.Lists)
            await client.AskUntilAnswered(() => client.Ask(Of(client, Initial, tenant.Name("list", cell)), $"{tenant.Cell(cell)}/history", Answers.List));
        await client.AskUntilAnswered(() => client.Ask(Of(client, Initial, TargetName), $"{tenant.Path}/plan", Answers.Target));
    }

    /// <summary>Reads everything once more, when nothing disturbs and nobody writes.</summary>
    public async Task ReadAll(ChaosClient client)
    {
        foreach (var cell in Figures.Registers)
            await client.AskUntilAnswered(() => client.Ask(Of(client, ReadRegister, tenant.Name("register", cell), final: true), tenant.Cell(cell), Answers.Register));
        foreach (var cell in Figures.Lists)
            await client.AskUntilAnswered(() => WholeList(client, cell));
        await client.AskUntilAnswered(() => client.Ask(Of(client, ReadRegister, TargetName, final: true), $"{tenant.Path}/plan", Answers.Target));
        await client.AskUntilAnswered(() => Scorecard(client, final: true));
        await client.AskUntilAnswered(() => Inputs(client, final: true));
    }

    private string TargetName => $"target:{tenant.Agency}";

    private async Task Add(ChaosClient client)
    {
        var cell = Pick(client, Figures.Lists);
        if (client.Random.Next(3) == 0)
        {
            await client.Ask(Of(client, ReadList, tenant.Name("list", cell)), $"{tenant.Cell(cell)}/history", Answers.List);
            return;
        }

        await client.Change(Of(client, Append, tenant.Name("list", cell)), HttpMethod.Put, $"{tenant.Cell(cell)}/realisations/tw4", Body(values.Next()), Answers.Entered);
    }

    private async Task Edit(ChaosClient client)
    {
        var cell = Pick(client, Figures.Registers);
        var name = tenant.Name("register", cell);
        var seen = await client.Ask(Of(client, ReadRegister, name), tenant.Cell(cell), Answers.Register);
        for (var revision = seen.Version; revision is not null && client.Random.Next(4) != 0;)
        {
            var value = values.Next();
            var written = await client.Change(
                Of(client, Write, name) with { Expected = revision, Value = Figures.Text(value) }, HttpMethod.Put, $"{tenant.Cell(cell)}/realisations/tw4", Body(value), Answers.Entered);
            revision = written.Version; // null unless acknowledged
        }
    }

    private async Task Retarget(ChaosClient client)
    {
        var seen = await client.Ask(Of(client, ReadRegister, TargetName), $"{tenant.Path}/plan", Answers.Target);
        if (seen.Version is null)
            return;
        var value = values.Next();
        var body = new { targets = new Dictionary<string, object> { ["year"] = new { value } }, reason = tenant.Marker };
        await client.Change(
            Of(client, Write, TargetName) with { Expected = seen.Version, Value = Figures.Text(value) }, HttpMethod.Put, $"{tenant.Cell(Figures.Target)}/targets", body, Answers.TargetSet);
        await Task.Delay(client.Random.Next(300));
    }

    private Task<Operation> Look(ChaosClient client) => client.Random.Next(3) switch
    {
        0 => Inputs(client, final: false),
        _ => Scorecard(client, final: false),
    };

    private Task<Operation> Scorecard(ChaosClient client, bool final) => client.Ask(
        Of(client, ReadAggregate, $"scorecard:{tenant.Agency}|2019", final), $"{tenant.Path}/scorecards/2019", (o, a) => Answers.Scorecard(tenant, o, a));

    private Task<Operation> Inputs(ChaosClient client, bool final) => client.Ask(
        Of(client, ReadAggregate, $"inputs:{tenant.Agency}|iku-1|2019", final), tenant.Cell(("iku-1", 2019)), (o, a) => Answers.Inputs(tenant, o, a));

    /// <summary>The newest page fixes the end; older pages never change.</summary>
    private async Task<Operation> WholeList(ChaosClient client, (string Code, int Year) cell)
    {
        var name = tenant.Name("list", cell);
        var older = new List<string>();
        long? before = null;
        var newest = await client.Ask(Of(client, Call, name), $"{tenant.Cell(cell)}/history", (o, a) => Answers.List(o, a));
        for (before = newest.Outcome == OperationOutcome.Ok && newest.Start > 0 ? newest.Start + 1 : null; before is not null;)
        {
            var page = await client.Ask(Of(client, Call, name), $"{tenant.Cell(cell)}/history?before={before}", (o, a) => Answers.List(o, a));
            if (page.Outcome != OperationOutcome.Ok)
                return page;
            older.InsertRange(0, page.Items);
            before = page.Start > 0 ? page.Start + 1 : null;
        }

        // The operation that the checker sees: asked once more, so that its time is its own.
        return await client.Ask(Of(client, ReadList, name, final: true), $"{tenant.Cell(cell)}/history", (o, a) =>
        {
            var last = Answers.List(o, a);
            if (older.Count < last.Start)
                return o with { Outcome = OperationOutcome.Unknown, Code = "grewBetweenPages" };
            return last with { Start = 0, Items = [.. older.Take((int)last.Start), .. last.Items] };
        });
    }

    private Operation Of(ChaosClient client, OperationKind kind, string name, bool final = false) =>
        new() { Id = client.NextId(tenant.Marker), Object = name, Kind = kind, Tenant = tenant.Agency, Final = final };

    private Operation Setup(ChaosClient client, string what) => Of(client, Call, $"{what}:{tenant.Agency}");

    private object Body(decimal value) => new { value, reason = tenant.Marker, confirmWarnings = true };

    private static (string Code, int Year) Pick(ChaosClient client, (string Code, int Year)[] from) => from[client.Random.Next(from.Length)];
}
