using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>What can go wrong with overviews, and with figures behind a workflow.</summary>
internal static class OverviewMutations
{
    private const int Sum = 0;
    private const int Seen = 1;

    public static IEnumerable<Mutation> All =>
    [
        new("a line of an overview is wrong in its last digit", "5a", (h, r) =>
            Reads(h, final: false).Any(r) is { } read ? h.With(read, o => FigureMutations.Row(o, r.Next(3), FigureMutations.OffByOne)) : null),
        new("an overview is wrong when all is quiet", "5d", (h, r) =>
            Reads(h, final: true).Any(r) is { } read ? h.With(read, o => FigureMutations.Row(o, r.Next(3), FigureMutations.OffByOne)) : null),
        new("an overview does not know what was acknowledged", "5b", (h, r) =>
            (from read in Reads(h, final: false)
             from newer in Writes(h, World.Registers[2])
             where newer.Completed < read.Invoked
             let before = h.FirstOrDefault(o => o.Object == newer.Object && o.Outcome == Ok && o.Version == newer.Expected)
             where before?.Value is not null
             let a = Value(h, World.Registers[0], read)
             where a is not null
             select h.With(read, o => FigureMutations.Row(o, Sum, row => row with { Value = World.Formula("weighted", a, before.Value!, "1", "1000") }))).Any(r)),
        new("an overview adds without the weights", "5a", (h, r) =>
            (from read in Reads(h, final: false)
             let a = Value(h, World.Registers[0], read)
             let c = Value(h, World.Registers[2], read)
             where a is not null && c is not null
             select h.With(read, o => FigureMutations.Row(o, Sum, row => row with { Value = World.Formula("sum", a, c) }))).Any(r)),
        new("an overview shows what may not be seen yet", "5a", (h, r) =>
            (from read in Reads(h, final: false)
             where !States(h, read).Any(s => StateMachine.IsSeen(s, World.Level))
             let d = Value(h, World.Gated, read)
             where d is not null
             select h.With(read, o => FigureMutations.Row(o, Seen, row => row with { Value = d }))).Any(r)),
        new("an overview hides what may be seen", "5a", (h, r) =>
            (from read in Reads(h, final: false)
             where States(h, read).All(s => StateMachine.IsSeen(s, World.Level))
             select h.With(read, o => FigureMutations.Row(o, Seen, row => row with { Value = "0" }))).Any(r)),
        new("a figure changes while its period is closed", "4h", (h, r) =>
            (from write in h
             where write is { Kind: Write, Outcome: Failed, Code: GateCheck.Closed } && !States(h, write).Any(StateMachine.Open.Contains)
             select h.With(write, o => o with { Outcome = Ok, Code = null, Version = o.Expected + 1 })).Any(r)),
        new("a figure is refused for a period that is open", "4i", (h, r) =>
            (from write in Writes(h, World.Gated)
             where States(h, write).All(StateMachine.Open.Contains)
             select h.With(write, o => o with { Outcome = Failed, Code = GateCheck.Closed, Version = null })).Any(r)),
        new("a submission is not what it was", "4j", (h, r) =>
            (from read in Frozen(h)
             where Frozen(h).Any(o => o.Id != read.Id && o.Version == read.Version)
             select h.With(read, o => o with { Value = $"{o.Value}1" })).Any(r)),
        new("a submission does not match its hash", "4j", (h, r) => Frozen(h).Any(r) is { } read ? h.With(read, o => o with { Value = GateCheck.Broken }) : null),
    ];

    private static IEnumerable<Operation> Reads(IReadOnlyList<Operation> history, bool final) => history.Where(o => o.Object == World.Overview && o.Final == final);

    private static IEnumerable<Operation> Writes(IReadOnlyList<Operation> history, string register) => history.Where(o => o is { Kind: Write, Outcome: Ok } && o.Object == register);

    private static IEnumerable<Operation> Frozen(IReadOnlyList<Operation> history) => history.Where(o => o.Kind == ReadFrozen);

    /// <summary>States of the gate that a correct system may have had during an operation; a superset, found without the checker.</summary>
    private static IReadOnlyList<string> States(IReadOnlyList<Operation> history, Operation operation)
    {
        var flow = history.Where(o => o.Object == World.Gate).ToList();
        var known = flow.Where(o => o.Outcome == Ok && o.Completed < operation.Invoked).Max(o => o.Version) ?? 0;
        return
        [
            .. flow.Where(o => o.Kind is ReadState or Initial && o.Version == known).Select(o => o.Value!),
            .. flow.Where(o => o.Kind == Transition && o.Outcome != Failed && o.Invoked <= operation.Completed)
                .SelectMany(o => World.Rules.Machine.ByThemselves(o.Value!).Select(s => (Version: o.Expected + 2, State: s)).Append((Version: o.Expected + 1, State: o.Value!)))
                .Where(made => made.Version >= known).Select(made => made.State),
        ];
    }

    /// <summary>What a register surely held all through a read; null when it was changing.</summary>
    private static string? Value(IReadOnlyList<Operation> history, string register, Operation read)
    {
        var told = history.Where(o => o.Object == register && o.Outcome == Ok && o.Version is not null).ToList();
        var known = told.Where(o => o.Completed < read.Invoked).Max(o => o.Version);
        return history.Any(o => o.Kind == Write && o.Object == register && o.Outcome != Failed && o.Expected >= known && o.Invoked <= read.Completed)
            ? null
            : told.First(o => o.Version == known).Value;
    }
}
