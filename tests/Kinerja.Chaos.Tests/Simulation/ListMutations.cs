using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>What can go wrong with a list.</summary>
internal static class ListMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("an acknowledged entry is dropped", "1b", (h, r) =>
            Pick(h, r, Ok) is { } lost ? h.WithList(lost.Object, items => [.. items.Where(i => i != lost.Id)]) : null),
        new("an acknowledged entry stands twice", "1a", (h, r) => Pick(h, r, Ok) is { } twice ? AtEnd(h, twice.Object, twice.Id) : null),
        new("an entry of unknown outcome stands twice", "1c", (h, r) => Pick(h, r, Unknown) is { } twice ? AtEnd(h, twice.Object, twice.Id) : null),
        new("a refused entry is there", "1d", (h, r) =>
            h.Where(o => o is { Kind: Append, Outcome: Failed }).Any(r) is { } refused ? AtEnd(h, refused.Object, refused.Id) : null),
        new("an entry that nobody sent is there", "1e", (h, r) => AtEnd(h, World.Lists[r.Next(2)], "op-of-nobody")),
        new("a read shows two entries the other way round", "1f", (h, r) =>
            h.Where(o => o is { Kind: ReadList, Final: false, Items.Count: > 1 }).Any(r) is { } read ? h.With(read, o => o with { Items = o.Items.Swap(0, 1) }) : null),
        new("two entries stand against real time", "1g", (h, r) =>
        {
            var sent = h.Where(o => o is { Kind: Append, Outcome: Ok }).ToDictionary(o => o.Id);
            foreach (var list in World.Lists.OrderBy(_ => r.Next()))
            {
                var items = h.Final(list).Items;
                for (int i = r.Next(items.Count / 2), j = i + 1; j < items.Count; j++)
                {
                    if (sent.TryGetValue(items[i], out var first) && sent.TryGetValue(items[j], out var second) && first.Completed < second.Invoked)
                        return h.With(h.Final(list), o => o with { Items = o.Items.Swap(i, j) });
                }
            }

            return null;
        }),
        new("a read misses what was acknowledged before it", "1h", (h, r) =>
            h.Where(o => o is { Kind: ReadList, Final: false }).Select(read => (read, missed: Missable(h, read))).Where(p => p.missed >= 0).Select(p => Cut(h, p.read, p.missed)).Any(r)),
        new("a read shows less than one before it", "1i", (h, r) =>
            h.Where(o => o is { Kind: ReadList, Final: false, Items.Count: > 0 })
                .Where(read => h.Any(o => o.Kind == ReadList && o.Object == read.Object && o.Completed < read.Invoked && o.Length == read.Length))
                .Select(read => Cut(h, read, read.Length - 1)).Any(r)),
        new("a read shows what had not been sent", "1e", (h, r) =>
            h.Where(o => o is { Kind: ReadList, Final: false }).Select(read =>
            {
                var items = h.Final(read.Object).Items;
                var later = items.Select((id, at) => (id, at)).FirstOrDefault(i => h.Any(o => o.Id == i.id && o.Invoked > read.Completed));
                return later.id is null ? null : h.With(read, o => o with { Start = 0, Items = [.. items.Take(later.at + 1)] });
            }).OfType<IReadOnlyList<Operation>>().Any(r)),
    ];

    private static Operation? Pick(IReadOnlyList<Operation> history, Random random, OperationOutcome outcome) =>
        history.Where(o => o.Kind == Append && o.Outcome == outcome && history.Final(o.Object).Items.Contains(o.Id)).Any(random);

    private static IReadOnlyList<Operation> AtEnd(IReadOnlyList<Operation> history, string list, string id) =>
        history.With(history.Final(list), o => o with { Items = [.. o.Items, id] });

    /// <summary>Where the newest entry stands that was acknowledged before a read; -1 when the read does not show it in its window.</summary>
    private static long Missable(IReadOnlyList<Operation> history, Operation read) => history
        .Where(o => o is { Kind: Append, Outcome: Ok } && o.Completed < read.Invoked && read.Items.Contains(o.Id))
        .Select(o => read.Start + read.Items.ToList().IndexOf(o.Id)).DefaultIfEmpty(-1).Max();

    private static IReadOnlyList<Operation> Cut(IReadOnlyList<Operation> history, Operation read, long length) =>
        history.With(read, o => o with { Items = [.. o.Items.Take((int)(length - o.Start))] });
}
