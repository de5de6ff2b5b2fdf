using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>Checks a whole history. Pure; the work grows as n log n with the history.</summary>
public static class HistoryChecker
{
    private static readonly OperationKind[] Changes = [Append, Write, Reserve, Release, Transition];

    /// <summary>What the history says.</summary>
    public static Verdict Run(IReadOnlyList<Operation> operations, CheckRules rules)
    {
        var violations = new List<Violation>();
        var byObject = operations.GroupBy(o => o.Object).ToDictionary(g => g.Key, g => (IReadOnlyList<Operation>)[.. g]);
        var registers = byObject.Where(o => o.Value.Any(IsOfRegister)).ToDictionary(o => o.Key, o => new Register(o.Value), StringComparer.Ordinal);
        var flows = Where(Transition, ReadState).ToDictionary(f => f.Key, f => new Flow(rules.Machine, f.Value), StringComparer.Ordinal);
        var untouched = Flow.Untouched(rules.Machine);
        Flow FlowOf(string name) => flows.GetValueOrDefault(name, untouched);
        var aggregates = new AggregateCheck(registers, FlowOf, rules.Formulas);

        foreach (var (name, list) in Where(Append, ReadList))
            violations.AddRange(ListCheck.Run(name, list, rules.IsOver));
        foreach (var (name, register) in registers)
            violations.AddRange(RegisterCheck.Run(name, register));
        foreach (var (name, reservations) in Where(Reserve, ReadOwner))
            violations.AddRange(ReservationCheck.Run(name, reservations));
        foreach (var (name, flow) in Where(Transition, ReadState))
            violations.AddRange(WorkflowCheck.Run(name, rules.Machine, flow));
        violations.AddRange(GateCheck.Writes(operations, FlowOf));
        foreach (var (name, frozen) in Where(ReadFrozen))
            violations.AddRange(GateCheck.Frozen(name, frozen));
        foreach (var (name, figures) in Where(ReadAggregate))
            violations.AddRange(aggregates.Run(name, figures));
        violations.AddRange(TenancyCheck.Run(operations, rules.Markers));

        var changes = operations.Where(o => Changes.Contains(o.Kind)).ToList();
        return new()
        {
            Violations = violations,
            Acknowledged = changes.Count(c => c.Outcome == Ok),
            Refused = changes.Count(c => c.Outcome == Failed),
            Unknown = changes.Count(c => c.Outcome == Unknown),
            Retried = changes.Count(c => c.Attempts > 1),
            Reads = operations.Count(o => !Changes.Contains(o.Kind) && o.Outcome == Ok),
            Steps = changes.Count(c => c is { Kind: Transition, Outcome: Ok }),
            Overviews = operations.Count(o => o is { Kind: ReadAggregate, Outcome: Ok } && Verdict.IsOverview(o.Object)),
            Figures = aggregates.Compared,
            Undecided = aggregates.Undecided,
        };

        // One that nobody has touched since the run began is a source of figures all the same.
        static bool IsOfRegister(Operation o) => o.Kind is Write or ReadRegister || o is { Kind: Initial, Version: not null };

        List<KeyValuePair<string, IReadOnlyList<Operation>>> Where(params OperationKind[] kinds) => [.. byObject.Where(o => o.Value.Any(p => kinds.Contains(p.Kind)))];
    }
}
