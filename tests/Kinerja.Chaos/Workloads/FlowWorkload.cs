using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;

namespace Kinerja.Chaos.Workloads;

/// <summary>Takes a period of an agency through its workflow, by clients who get in each other's way, while others enter figures of it as long as it is open.</summary>
internal sealed class FlowWorkload(Tenant tenant, Counter values)
{
    private const string Period = "tw4";

    /// <summary>Kinds of clients.</summary>
    public static IReadOnlyList<Func<FlowWorkload, ChaosClient, Task>> Clients { get; } = [(w, c) => w.Go(c), (w, c) => w.Go(c), (w, c) => w.Edit(c)];

    private static readonly (string Code, int Year) Edited = (Figures.Healthy.Code, Shared.FlowYear);
    private static readonly (string Code, int Year) Fixed = (Figures.Assessed.Code, Shared.FlowYear);

    // A part is not more than its whole, or nobody could submit it.
    private const decimal Whole = 1_000_000_000m;

    private string Name { get; } = Flow(tenant, Shared.FlowYear, Period);

    private string Path => $"{tenant.Path}/submissions/{Shared.FlowYear}";

    /// <summary>Name of the workflow of a period.</summary>
    public static string Flow(Tenant tenant, int year, string period) => $"flow:{tenant.Agency}|{year}|{period}";

    /// <summary>Enters first figures and reads what is there.</summary>
    public async Task SetUp(ChaosClient client)
    {
        foreach (var (cell, value) in new[] { (Edited, values.Next()), (Fixed, Whole) })
        {
            await client.Must(Of(client, Call, "first"), HttpMethod.Put, $"{tenant.Cell(cell)}/realisations/{Period}", Body(value));
            await client.AskUntilAnswered(() => client.Ask(Of(client, Initial, tenant.Name("register", cell)), tenant.Cell(cell), Answers.Register));
        }

        await client.AskUntilAnswered(() => client.Ask(Of(client, Initial, Name), Path, (o, a) => Answers.State(Period, o, a)));
    }

    /// <summary>Reads everything once more, when nothing disturbs and nobody writes.</summary>
    public async Task ReadAll(ChaosClient client)
    {
        await client.AskUntilAnswered(() => State(client, final: true));
        foreach (var cell in new[] { Edited, Fixed })
            await client.AskUntilAnswered(() => client.Ask(Of(client, ReadRegister, tenant.Name("register", cell), final: true), tenant.Cell(cell), Answers.Register));
        await client.AskUntilAnswered(() => Scorecard(client, final: true));
        if (_submissions > 0)
            await client.AskUntilAnswered(() => Frozen(client, _submissions));
    }

    private int _submissions;

    /// <summary>Takes a step, or looks at what was frozen.</summary>
    private async Task Go(ChaosClient client)
    {
        var seen = await State(client, final: false);
        if (seen.Version is not null && client.Random.Next(4) == 0)
            await (_submissions > 0 && client.Random.Next(2) == 0 ? Frozen(client, client.Random.Next(_submissions) + 1) : Scorecard(client, final: false));
        else if (seen.Version is not null && StateMachine.Reporting.Steps.Where(s => s.From == seen.Value && s.Role is not null).ToList() is { Count: > 0 } steps)
            await Step(client, seen, steps[client.Random.Next(steps.Count)]);
        await Task.Delay(client.Random.Next(800));
    }

    private async Task Step(ChaosClient client, Operation seen, StateMachine.Step step)
    {
        var act = (step.From, step.To) switch
        {
            (_, "submitting") => "submit",
            (_, "returned") => "return",
            (_, "verified") => "verify",
            (_, "published") => "publish",
            (_, "locked") => "lock",
            _ => "unlock",
        };
        await client.Change(
            Of(client, Transition, Name) with { Expected = seen.Version, Value = step.To, Role = step.Role },
            HttpMethod.Post, $"{Path}/{Period}/{act}", new { reason = tenant.Marker }, (o, a) => Answers.Step(o, a));
    }

    private async Task Edit(ChaosClient client)
    {
        var name = tenant.Name("register", Edited);
        var seen = await client.Ask(Of(client, ReadRegister, name), tenant.Cell(Edited), Answers.Register);
        if (seen.Version is null)
            return;
        var value = values.Next();
        await client.Change(
            Of(client, Write, name) with { Expected = seen.Version, Value = Figures.Text(value), Flow = Name },
            HttpMethod.Put, $"{tenant.Cell(Edited)}/realisations/{Period}", Body(value), Answers.Entered);
        await Task.Delay(client.Random.Next(200));
    }

    private async Task<Operation> State(ChaosClient client, bool final) => await client.Ask(Of(client, ReadState, Name, final), Path, (o, a) =>
    {
        _submissions = Math.Max(_submissions, Answers.Submissions(Period, a));
        return Answers.State(Period, o, a);
    });

    private Task<Operation> Frozen(ChaosClient client, int number) => client.Ask(
        Of(client, ReadFrozen, $"frozen:{tenant.Agency}|{Shared.FlowYear}|{Period}"), $"{Path}/{Period}/frozen?number={number}", Answers.Frozen);

    /// <summary>What is shown: while the period is closed what was frozen, otherwise what stands now; both are the values of the registers then.</summary>
    private Task<Operation> Scorecard(ChaosClient client, bool final) => client.Ask(
        Of(client, ReadAggregate, $"scorecard:{tenant.Agency}|{Shared.FlowYear}|{Period}", final), $"{tenant.Path}/scorecards/{Shared.FlowYear}?period={Period}", (o, a) =>
            o with { Rows = [new("iku-1 on the scorecard", "share", [tenant.Name("register", Edited), tenant.Name("register", Fixed)], [null, null], Answers.Figure(a.Body, "iku-1"))] });

    private object Body(decimal value) => new { value, reason = tenant.Marker, confirmWarnings = true };

    private Operation Of(ChaosClient client, OperationKind kind, string name, bool final = false) =>
        new() { Id = client.NextId(tenant.Marker), Object = name, Kind = kind, Tenant = tenant.Agency, Final = final };
}
