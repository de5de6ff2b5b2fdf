using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>
/// Makes histories of a correct system: clients at work at the same time, answers that are lost, effects that come long after their client gave up,
/// retries. Everything is drawn from the seed.
/// </summary>
internal sealed class Simulator
{
    private const int Clients = 6;
    private const int Steps = 45;

    private readonly Random _random;
    private readonly World _world = new();
    private readonly PriorityQueue<Action, (long Time, int Order)> _agenda = new();
    private readonly List<Operation> _history = [];
    private readonly Dictionary<(int Client, string Object), (long Version, string State)> _seen = [];
    private readonly Dictionary<(int Client, string Name), string> _owned = [];
    private long _now;
    private int _order;
    private int _ids;

    private Simulator(int seed) => _random = new(seed);

    /// <summary>A history with final reads of everything.</summary>
    public static IReadOnlyList<Operation> Run(int seed)
    {
        var simulator = new Simulator(seed);
        simulator.ReadAll(Initial, final: false);
        for (var client = 0; client < Clients; client++)
        {
            var (number, steps) = (client, Steps);
            simulator.At(simulator._random.Next(50), () => simulator.Go(number, steps));
        }

        simulator.Work();
        simulator.ReadAll(ReadList, final: true);
        return [.. simulator._history.OrderBy(o => o.Invoked)];
    }

    private void At(long delay, Action action) => _agenda.Enqueue(action, (_now + 1 + delay, _order++));

    private void Work()
    {
        while (_agenda.TryDequeue(out var action, out var when))
        {
            _now = when.Time;
            action();
        }
    }

    private void Go(int client, int steps)
    {
        if (steps == 0)
            return;
        void Next() => At(_random.Next(30), () => Go(client, steps - 1));
        switch (_random.Next(13))
        {
            case 0 or 1: Begin(client, Append, Pick(World.Lists), Next, change: true); break;
            case 2: Begin(client, ReadList, Pick(World.Lists), Next); break;
            case 3 or 4: Begin(client, Write, Pick(World.Registers), Next, change: true); break;
            case 5: Begin(client, ReadRegister, Pick(World.Registers), Next); break;
            case 6: Begin(client, _random.Next(4) == 0 ? ReadOwner : Reserve, $"name:{_random.Next(12)}", Next, change: true); break;
            case 7 or 8: Begin(client, Transition, Pick(World.Flows), Next, change: true); break;
            case 9: Begin(client, ReadState, Pick(World.Flows), Next); break;
            case 10: Begin(client, Write, World.Gated, Next, change: true); break;
            case 11 when _world.Frozen[World.Gate].Count > 0: Begin(client, ReadFrozen, World.Gate.Replace("flow", "frozen", StringComparison.Ordinal), Next); break;
            default: Begin(client, ReadAggregate, Pick(World.Figures), Next); break;
        }
    }

    private void Begin(int client, OperationKind kind, string name, Action next, bool change = false)
    {
        var tenant = World.TenantOf(name);
        var operation = Asked(client, kind, name) with { Invoked = _now, Tenant = tenant, Markers = [World.Rules.Markers[tenant]] };
        var fate = change && operation.Kind is not ReadOwner ? _random.Next(20) : 19;
        if (fate == 0)
        {
            // Nothing arrives, and nobody knows.
            At(_random.Next(60), () => End(operation with { Outcome = Unknown, Code = "timeout" }, next));
        }
        else if (fate <= 2)
        {
            // The answer is lost; the effect may come long after.
            At(_random.Next(400), () => Effect(operation));
            At(_random.Next(60), () => End(operation with { Outcome = Unknown, Code = "connection" }, next));
        }
        else if (fate == 3)
        {
            At(_random.Next(60), () => End(operation with { Outcome = Failed, Code = "storageUnavailable" }, next));
        }
        else
        {
            At(_random.Next(25), () =>
            {
                var ended = Effect(operation) with { Attempts = fate == 4 ? 2 : 1 };
                if (ended.Kind == ReadAggregate)
                {
                    // The second source is read a little later.
                    At(_random.Next(15), () =>
                    {
                        var rows = ended.Rows.Count > 0 ? ended.Rows : Rows(ended);
                        At(_random.Next(15), () => End(ended with { Rows = rows, Items = [] }, next));
                    });
                    return;
                }

                At(_random.Next(25), () => End(ended, next));
            });
        }
    }

    private Operation Asked(int client, OperationKind kind, string name)
    {
        var operation = new Operation { Id = $"op-{client}-{_ids++}", Client = client, Object = name, Kind = kind };
        switch (kind)
        {
            case Write:
                return operation with
                {
                    Value = $"{1000 + _ids}",
                    Expected = _seen.TryGetValue((client, name), out var seen) ? seen.Version : 7,
                    Flow = name == World.Gated ? World.Gate : null,
                };
            case Reserve:
                return _owned.Remove((client, name), out var owner)
                    ? operation with { Kind = Release, Value = owner }
                    : operation with { Value = $"owner-{_ids}" };
            case Transition:
                var (version, state) = _seen.TryGetValue((client, name), out var at) ? at : (0, World.Rules.Machine.Start);
                var steps = World.Rules.Machine.Steps.Where(s => s.From == state && s.Role is not null).ToList();
                var step = steps.Count == 0 ? World.Rules.Machine.Steps[0] : steps[_random.Next(steps.Count)];
                return operation with { Value = step.To, Role = step.Role, Expected = version };
            default:
                return operation;
        }
    }

    /// <summary>The one moment of an operation: what it changes and what it would answer.</summary>
    private Operation Effect(Operation operation)
    {
        var (client, name) = (operation.Client, operation.Object);
        switch (operation.Kind)
        {
            case Append:
                _world.ListItems[name].Add(operation.Id);
                return operation with { Outcome = Ok };
            case ReadList:
                var items = _world.ListItems[name];
                var start = _random.Next(3) == 0 ? 0 : Math.Max(0, items.Count - 1 - _random.Next(6));
                return operation with { Outcome = Ok, Start = start, Items = [.. items.Skip(start)] };
            case Write:
                var (version, _) = _world.RegisterValues[name];
                if (operation.Expected != version)
                {
                    _seen[(client, name)] = (version, "");
                    return operation with { Outcome = Failed, Code = RegisterCheck.Conflict };
                }

                if (operation.Flow is { } gate && !StateMachine.Open.Contains(_world.FlowStates[gate].State))
                    return operation with { Outcome = Failed, Code = GateCheck.Closed };
                _world.RegisterValues[name] = (version + 1, operation.Value!);
                _seen[(client, name)] = (version + 1, "");
                return operation with { Outcome = Ok, Version = version + 1 };
            case ReadRegister:
                var (read, value) = _world.RegisterValues[name];
                _seen[(client, name)] = (read, "");
                return operation with { Outcome = Ok, Version = read, Value = value };
            case Reserve:
                if (_world.Owners.GetValueOrDefault(name) is not null)
                    return operation with { Outcome = Failed, Code = World.Taken };
                _world.Owners[name] = operation.Value;
                return operation with { Outcome = Ok };
            case Release:
                if (_world.Owners.GetValueOrDefault(name) != operation.Value)
                    return operation with { Outcome = Failed, Code = "notOwner" };
                _world.Owners[name] = null;
                return operation with { Outcome = Ok };
            case ReadOwner:
                return operation with { Outcome = Ok, Value = _world.Owners.GetValueOrDefault(name) };
            case Transition:
                return Step(operation);
            case ReadFrozen:
                var frozen = _world.Frozen[World.Gate];
                var submission = 1 + _random.Next(frozen.Count);
                return operation with { Outcome = Ok, Version = submission, Value = frozen[submission - 1] };
            case ReadState:
                var (number, now) = _world.FlowStates[name];
                _seen[(client, name)] = (number, now);
                return operation with { Outcome = Ok, Version = number, Value = now };
            case ReadAggregate when name == World.Overview:
                return operation with { Outcome = Ok, Rows = Overview() };
            default:
                // Remembers what the first source held; Rows reads the second.
                var (first, numerator) = _world.RegisterValues[World.Registers[0]];
                return operation with { Outcome = Ok, Version = first, Value = numerator };
        }
    }

    /// <summary>A step, and what follows by itself.</summary>
    private Operation Step(Operation operation)
    {
        var (name, key) = (operation.Object, (operation.Client, operation.Object));
        var (made, state) = _seen[key] = _world.FlowStates[name];
        if (operation.Expected != made)
            return operation with { Outcome = Failed, Code = RegisterCheck.Conflict };
        if (!World.Rules.Machine.Permits(state, operation.Value!, operation.Role))
            return operation with { Outcome = Failed, Code = "notNow" };
        var then = (made + 1, operation.Value!);
        for (var next = World.Rules.Machine.ByThemselves(then.Item2).FirstOrDefault(); next is not null; next = World.Rules.Machine.ByThemselves(next).FirstOrDefault())
        {
            then = (then.Item1 + 1, next);
            _world.Frozen[name].Add($"hash-{operation.Id} {_world.RegisterValues[World.Gated].Value}");
        }

        _seen[key] = _world.FlowStates[name] = then;
        return operation with { Outcome = Ok, Version = made + 1 };
    }

    /// <summary>What an overview shows at one moment: a weighted sum, what may be seen, and a formula over the two sums.</summary>
    private IReadOnlyList<AggregateRow> Overview()
    {
        string Value(string register) => _world.RegisterValues[register].Value;
        var sum = World.Formula("weighted", Value(World.Registers[0]), Value(World.Registers[2]), "1", "1000");
        var isSeen = StateMachine.IsSeen(_world.FlowStates[World.Gate].State, World.Level);
        return
        [
            new("sum", "weighted", [World.Registers[0], World.Registers[2]], [null, null], sum) { Given = ["1", "1000"] },
            new("seen", "seen", [World.Gated], [null], World.Formula("seen", isSeen ? Value(World.Gated) : AggregateCheck.Hidden)) { Gates = [World.Gate], Level = World.Level },
            new("share", "share", [], [], World.Formula("share", Value(World.Registers[0]), sum)) { Given = [Value(World.Registers[0]), sum] },
        ];
    }

    private IReadOnlyList<AggregateRow> Rows(Operation read)
    {
        var (b, denominator) = _world.RegisterValues[World.Registers[1]];
        string[] sources = [World.Registers[0], World.Registers[1]];
        return
        [
            new("share", "share", sources, [null, null], World.Formula("share", read.Value!, denominator)),
            new("sum", "sum", sources, [read.Version, b], World.Formula("sum", read.Value!, denominator)),
        ];
    }

    private void End(Operation operation, Action next)
    {
        if (operation is { Kind: Reserve, Outcome: Ok })
            _owned[(operation.Client, operation.Object)] = operation.Value!;
        _history.Add(operation with { Completed = operation.Outcome == Unknown ? Operation.Never : _now, Version = operation.Kind == ReadAggregate ? null : operation.Version });
        next();
    }

    private void ReadAll(OperationKind kind, bool final)
    {
        foreach (var list in World.Lists)
            Add(kind == Initial ? Initial : ReadList, list, o => o with { Items = [.. _world.ListItems[list]] });
        foreach (var register in World.Registers)
            Add(kind == Initial ? Initial : ReadRegister, register, o => o with { Version = _world.RegisterValues[register].Version, Value = _world.RegisterValues[register].Value });
        foreach (var flow in World.Flows)
            Add(kind == Initial ? Initial : ReadState, flow, o => o with { Version = _world.FlowStates[flow].Version, Value = _world.FlowStates[flow].State });
        if (!final)
            return;
        foreach (var name in _world.Owners.Keys)
            Add(ReadOwner, name, o => o with { Value = _world.Owners[name] });
        foreach (var figures in World.Figures)
        {
            Add(ReadAggregate, figures, o =>
            {
                var read = Effect(o);
                return read.Rows.Count > 0 ? read : read with { Rows = Rows(read), Version = null };
            });
        }

        void Add(OperationKind what, string name, Func<Operation, Operation> read) => _history.Add(read(new()
        {
            Id = $"op-r-{_ids++}",
            Object = name,
            Kind = what,
            Tenant = World.TenantOf(name),
            Markers = [World.Rules.Markers[World.TenantOf(name)]],
            Invoked = _now += 5,
            Completed = _now += 5,
            Outcome = Ok,
            Final = final,
        }));
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
