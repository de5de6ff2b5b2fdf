using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>What can go wrong with a versioned register.</summary>
internal static class RegisterMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("two changes of one version are acknowledged", "2a", (h, r) =>
            Rivals(h).Any(r) is { } rival ? h.With(rival, o => o with { Outcome = Ok, Code = null, Version = o.Expected + 1 }) : null),
        new("a change of unknown outcome stands where another was acknowledged", "2a", (h, r) =>
            (from rival in Rivals(h)
             from read in h
             where read.Kind == ReadRegister && read.Object == rival.Object && read.Version == rival.Expected + 1
             select h.With(rival, o => o with { Outcome = Unknown, Completed = Operation.Never }).With(read, o => o with { Value = rival.Value })).Any(r)),
        new("a version that nobody made is there", "2b", (h, r) =>
            (from write in h
             where write is { Kind: Write, Outcome: Ok } && !h.Any(o => o is { Kind: Write, Outcome: Unknown } && o.Object == write.Object && o.Expected == write.Expected)
                 && h.Any(o => o.Object == write.Object && o.Kind is Write or ReadRegister && o.Version > write.Version)
             select h.Without(o => o.Id == write.Id)).Any(r)),
        new("a read shows the value of another version", "2c", (h, r) =>
            (from read in Reads(h)
             where h.Any(o => o is { Kind: Write, Outcome: Ok } && o.Object == read.Object && o.Version == read.Version)
             from other in h
             where other is { Kind: Write, Outcome: Ok } && other.Object == read.Object && other.Version != read.Version
             select h.With(read, o => o with { Value = other.Value })).Any(r)),
        new("a read is older than what was known", "2d", (h, r) =>
            (from read in Reads(h)
             from old in h
             where old is { Kind: Write, Outcome: Ok } && old.Object == read.Object && old.Version < read.Version && Known(h, read)
             select h.With(read, o => o with { Version = old.Version, Value = old.Value })).Any(r)),
        new("a read shows a version that had not been sent", "2e", (h, r) =>
            (from read in Reads(h)
             from later in h
             where later is { Kind: Write, Outcome: Ok } && later.Object == read.Object && later.Invoked > read.Completed && !h.Any(o =>
                 o is { Kind: Write, Outcome: Unknown } && o.Object == read.Object && o.Expected == later.Expected)
             select h.With(read, o => o with { Version = later.Version, Value = later.Value })).Any(r)),
        new("a refused change took effect", "2f", (h, r) =>
            (from refused in h
             where refused is { Kind: Write, Outcome: Failed }
             from read in Reads(h)
             where read.Object == refused.Object
             select h.With(read, o => o with { Value = refused.Value })).Any(r)),
        new("two versions stand against real time", "2g", (h, r) =>
            (from first in h
             where first is { Kind: Write, Outcome: Ok }
             from second in h
             where second is { Kind: Write, Outcome: Ok } && second.Object == first.Object && first.Completed < second.Invoked
             select h.With(first, o => o with { Expected = second.Expected, Version = second.Version })
                 .With(second, o => o with { Expected = first.Expected, Version = first.Version })).Any(r)),
        new("a conflict has no rival", "2h", (h, r) =>
            (from refused in h
             where refused is { Kind: Write, Outcome: Failed, Code: RegisterCheck.Conflict }
             let last = h.Where(o => o.Object == refused.Object).Max(o => o.Version)
             where !h.Any(o => o is { Kind: Write, Outcome: Unknown } && o.Object == refused.Object && o.Expected >= last)
             select h.With(refused, o => o with { Expected = last })).Any(r)),
    ];

    private static IEnumerable<Operation> Reads(IReadOnlyList<Operation> history) => history.Where(o => o is { Kind: ReadRegister, Final: false });

    /// <summary>Changes that were refused because another one of the same version was there first.</summary>
    private static IEnumerable<Operation> Rivals(IReadOnlyList<Operation> history) => history.Where(o =>
        o is { Kind: Write, Outcome: Failed, Code: RegisterCheck.Conflict }
        && history.Any(w => w is { Kind: Write, Outcome: Ok } && w.Object == o.Object && w.Expected == o.Expected));

    private static bool Known(IReadOnlyList<Operation> history, Operation read) => history.Any(o =>
        o.Outcome == Ok && o.Object == read.Object && o.Kind is Write or ReadRegister && o.Completed < read.Invoked && o.Version == read.Version);
}
