using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>What can go wrong with a workflow.</summary>
internal static class WorkflowMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("two verifiers both win", "4a", (h, r) =>
            (from winner in Steps(h)
             from rival in h
             where rival is { Kind: Transition, Outcome: Failed } && rival.Object == winner.Object && rival.Value == winner.Value
             select h.With(rival, o => o with { Outcome = Ok, Code = null, Version = winner.Version })).Any(r)),
        new("a step that the workflow does not have", "4b", (h, r) =>
            (from step in Steps(h)
             where step.Value == "submitting"
             select h.With(step, o => o with { Value = "locked" })).Any(r)),
        new("a step by whoever may not take it", "4c", (h, r) =>
            (from step in Steps(h)
             where step.Value != "open"
             select h.With(step, o => o with { Role = "reader" })).Any(r)),
        new("a step after the last state", "4d", (h, r) =>
            (from end in Steps(h)
             where end.Value == "locked"
             let late = h.Where(o => o.Object == end.Object).Max(o => o.Invoked) + 1
             select (IReadOnlyList<Operation>)[.. h, end with { Id = "op-late", Value = "open", Version = end.Version + 1, Invoked = late, Completed = late + 1 }]).Any(r)),
        new("two steps stand against real time", "4e", (h, r) =>
            (from first in Steps(h)
             from second in Steps(h)
             where second.Object == first.Object && first.Completed < second.Invoked
             select h.With(first, o => o with { Version = second.Version }).With(second, o => o with { Version = first.Version })).Any(r)),
        new("a read of a state that is over", "4f", (h, r) =>
            (from read in h
             where read is { Kind: ReadState, Final: false }
             from old in Steps(h)
             where old.Object == read.Object && old.Version < read.Version
                 && h.Any(o => o.Object == read.Object && o.Outcome == Ok && o.Kind is Transition or ReadState && o.Completed < read.Invoked && o.Version == read.Version)
             select h.With(read, o => o with { Version = old.Version, Value = old.Value })).Any(r)),
        new("a refused step took effect", "4g", (h, r) =>
            (from read in h
             where read.Final && read.Kind == ReadState && read.Value != "locked" && !h.Any(o => o is { Kind: Transition, Outcome: Unknown } && o.Object == read.Object)
             from refused in h
             where refused is { Kind: Transition, Outcome: Failed } && refused.Object == read.Object && refused.Value != read.Value
             select h.With(read, o => o with { Version = o.Version + 1, Value = refused.Value })).Any(r)),
    ];

    private static IEnumerable<Operation> Steps(IReadOnlyList<Operation> history) => history.Where(o => o is { Kind: Transition, Outcome: Ok });
}
