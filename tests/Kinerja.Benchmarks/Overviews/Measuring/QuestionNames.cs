namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>Rows of the table, in its order.</summary>
internal static class QuestionNames
{
    public const string Warm = "overview as a page shows it, warm";
    public const string WarmAll = "overview, all indicators of all children, warm";
    public const string WarmOne = "overview, one indicator, warm";
    public const string OneChange = "overview after one change";
    public const string Hundredth = "overview after 1 % of agencies changed";
    public const string Scorecard = "scorecard of an agency";
    public const string Alone = "realisation accepted, 1 writer";
    public const string Few = "realisation accepted, 16 writers";
    public const string Many = "realisation accepted, 64 writers";
    public const string ColdRead = "first overview after a restart";
    public const string ColdStart = "start after a restart, until it answers";
    public const string KilledRead = "first overview after kill -9";
    public const string KilledStart = "start after kill -9, until it answers";
    public const string RequestsCold = "storage requests of a cold overview";
    public const string RequestsChange = "storage requests of an overview after one change";
    public const string RequestsWrite = "storage requests of a realisation accepted";
    public const string Memory = "memory of the application · of the database server, MB";
    public const string Heap = "live heap of the application, everything read, MB";
    public const string HeapCold = "live heap after a restart and one overview, MB";
    public const string Disk = "data on disk, MB";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Warm, WarmOne, WarmAll, OneChange, Hundredth, Scorecard, Alone, Few, Many, ColdStart, ColdRead, KilledStart, KilledRead, RequestsCold, RequestsChange, RequestsWrite, Memory, Heap, HeapCold, Disk,
    ];
}
