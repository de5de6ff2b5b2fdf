using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;

namespace Kinerja.Grains.Agencies;

/// <summary>The list of applied imports. Pure.</summary>
internal static class Applications
{
    /// <summary>Applications that are remembered.</summary>
    public const int Kept = 20;

    /// <summary>Applications that can be taken back, one after the other.</summary>
    public const int Undoable = 3;

    /// <summary>The last application of an import; null when there is none.</summary>
    public static StoredApplication? Of(this IReadOnlyList<StoredApplication> list, string import) => list.LastOrDefault(a => a.Import == import);

    /// <summary>The list with one more, and the number of a row that nothing refers to.</summary>
    public static (IReadOnlyList<StoredApplication> List, int Row) With(this IReadOnlyList<StoredApplication> list, StoredApplication application)
    {
        var held = list.Where(a => a is { Row: not null, UndoneAt: null }).TakeLast(Undoable - 1).ToList();
        var used = list.Select(a => a.Row).OfType<int>().ToHashSet();
        // One row more than applications that may be referred to: what the present row of the agency refers to is never written over.
        var row = Enumerable.Range(0, Undoable + 1).First(n => !used.Contains(n));
        return ([.. list.Select(a => held.Contains(a) ? a : a with { Row = null }).TakeLast(Kept - 1), application with { Row = row }], row);
    }

    /// <summary>The list with the last application of an import taken back.</summary>
    public static IReadOnlyList<StoredApplication> Undone(this IReadOnlyList<StoredApplication> list, StoredApplication application, string by, DateTimeOffset at) =>
        [.. list.Select(a => ReferenceEquals(a, application) ? a with { Row = null, UndoneAt = at, UndoneBy = by } : a)];

    /// <summary>What others see of it.</summary>
    public static ImportApplication View(this IReadOnlyList<StoredApplication> list, StoredApplication application) => new()
    {
        Import = application.Import,
        DocumentName = application.DocumentName,
        At = application.At,
        By = application.By,
        UndoneAt = application.UndoneAt,
        UndoneBy = application.UndoneBy,
        IsKept = application.Row is not null,
        Later = list.SkipWhile(a => !ReferenceEquals(a, application)).Skip(1).LastOrDefault(a => a.UndoneAt is null)?.DocumentName,
    };
}
