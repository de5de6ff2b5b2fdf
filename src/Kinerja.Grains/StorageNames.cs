namespace Kinerja.Grains;

/// <summary>Names that stand in storage. Never rename one: rows written under the old name would no longer be found.</summary>
public static class StorageNames
{
    /// <summary>Name of the grain storage provider that the host registers for all grains of the product.</summary>
    public const string Provider = "kinerja";

    /// <summary>The main row of a grain.</summary>
    internal const string State = "state";

    /// <summary>Stale marks of a roll-up.</summary>
    internal const string Marks = "marks";

    /// <summary>What a roll-up has pulled from its children.</summary>
    internal const string Snapshot = "snapshot";

    /// <summary>A page of older history: <c>history-000001</c> holds the entries 1 to <see cref="Indicators.HistoryPages.PageSize"/>.</summary>
    internal static string History(long page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"history-{page:D6}");

    /// <summary>A part of a kept document, from 1.</summary>
    internal static string Content(int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"content-{part}");
}
