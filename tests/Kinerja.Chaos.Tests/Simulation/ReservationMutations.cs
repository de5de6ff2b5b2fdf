using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>What can go wrong with names.</summary>
internal static class ReservationMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("a name has two owners", "3a", (h, r) =>
            (from owner in Lasting(h)
             from rival in h
             where rival is { Kind: Reserve, Outcome: Failed, Code: World.Taken } && rival.Object == owner.Object
             select h.With(rival, o => o with { Outcome = Ok, Code = null })).Any(r)),
        new("a name is shown as free while it has an owner", "3b", (h, r) =>
            (from owner in Lasting(h)
             from read in h
             where read is { Kind: ReadOwner } && read.Object == owner.Object && read.Invoked > owner.Completed
             select h.With(read, o => o with { Value = null })).Any(r)),
        new("a free name is refused", "3c", (h, r) =>
            (from refused in h
             where refused is { Kind: Reserve, Outcome: Failed, Code: World.Taken }
             select h.Without(o => o.Object == refused.Object && o.Id != refused.Id)).Any(r)),
        new("whoever was refused owns the name", "3d", (h, r) =>
            (from refused in h
             where refused is { Kind: Reserve, Outcome: Failed }
             from read in h
             where read.Kind == ReadOwner && read.Object == refused.Object
             select h.With(read, o => o with { Value = refused.Value })).Any(r)),
    ];

    /// <summary>Owners that never let go.</summary>
    private static IEnumerable<Operation> Lasting(IReadOnlyList<Operation> history) => history.Where(o =>
        o is { Kind: Reserve, Outcome: Ok } && !history.Any(p => p.Kind == Release && p.Value == o.Value));
}
