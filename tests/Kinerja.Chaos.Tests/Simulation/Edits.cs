using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Tests.Simulation;

/// <summary>Small changes of histories.</summary>
internal static class Edits
{
    /// <summary>One of them; null when there is none.</summary>
    public static T? Any<T>(this IEnumerable<T> from, Random random)
        where T : class
    {
        var all = from.ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    /// <summary>One of the first wrong histories; making them all would take long.</summary>
    public static IReadOnlyList<Operation>? Any(this IEnumerable<IReadOnlyList<Operation>> from, Random random) =>
        from.Take(20).Any<IReadOnlyList<Operation>>(random);

    /// <summary>The history with one operation changed.</summary>
    public static IReadOnlyList<Operation> With(this IReadOnlyList<Operation> history, Operation operation, Func<Operation, Operation> change) =>
        [.. history.Select(o => o.Id == operation.Id ? change(o) : o)];

    /// <summary>The history without some operations.</summary>
    public static IReadOnlyList<Operation> Without(this IReadOnlyList<Operation> history, Func<Operation, bool> which) => [.. history.Where(o => !which(o))];

    /// <summary>The last read of a list.</summary>
    public static Operation Final(this IReadOnlyList<Operation> history, string name) => history.Single(o => o.Final && o.Object == name);

    /// <summary>All reads of a list changed by what they would show if the list had been another one.</summary>
    public static IReadOnlyList<Operation> WithList(this IReadOnlyList<Operation> history, string list, Func<IReadOnlyList<string>, IReadOnlyList<string>> change)
    {
        var before = history.Final(list).Items;
        return [.. history.Select(o => o.Object == list && o.Kind is OperationKind.ReadList ? Shown(o) : o)];

        Operation Shown(Operation read)
        {
            var whole = change([.. before.Take((int)read.Length)]);
            var start = Math.Min(read.Start, whole.Count);
            return read with { Start = start, Items = [.. whole.Skip((int)start)] };
        }
    }

    /// <summary>A list with two entries exchanged.</summary>
    public static IReadOnlyList<string> Swap(this IReadOnlyList<string> items, int i, int j)
    {
        var swapped = items.ToArray();
        (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
        return swapped;
    }
}
