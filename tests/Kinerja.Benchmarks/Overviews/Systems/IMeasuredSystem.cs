using Kinerja.Benchmarks.Overviews.Questions;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>One of those that are compared.</summary>
internal interface IMeasuredSystem : IAsyncDisposable
{
    /// <summary>Name in the table.</summary>
    string Name { get; }

    /// <summary>False for what is not a system but a limit: it has no process and keeps nothing.</summary>
    bool IsSystem { get; }

    /// <summary>Starts it over what it has stored; returns when it answers.</summary>
    Task Start();

    /// <summary>Ends its application in order.</summary>
    Task Stop();

    /// <summary>Ends by kill -9 everything that belongs to it.</summary>
    Task Kill();

    /// <summary>The overview of a region.</summary>
    Task<Reply<OverviewAnswer>> Overview(string region, string? indicator = null);

    /// <summary>The overview of a region as a page shows it: its own figures of all indicators, and its children's of one.</summary>
    Task<Reply<OverviewAnswer>> Page(string region, string indicator);

    /// <summary>The scorecard of an agency.</summary>
    Task<Reply<ScorecardAnswer>> Scorecard(string region, string agency);

    /// <summary>Accepts a realisation.</summary>
    Task<Reply<bool>> Accept(WriteRequest request);

    /// <summary>Requests to the storage account so far; null where there is none.</summary>
    Task<long?> StorageRequests();

    /// <summary>What it holds in memory.</summary>
    Task<MemoryUse?> Memory();

    /// <summary>Megabytes on disk.</summary>
    Task<double?> Disk();
}
