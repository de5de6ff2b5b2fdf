using System.Diagnostics.CodeAnalysis;
using Kinerja.Documents;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Imports.Reading;

/// <summary>A document that is being read in this process, or was a short while ago.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer, and whose handle is never asked for, holds nothing.")]
public sealed class ReadingJob
{
    internal ReadingJob(ImportAddress address, BroughtDocument document) => (Address, Name, Pasted) = (address, document.Name, document.Typed);

    /// <summary>Where it will be kept.</summary>
    public ImportAddress Address { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The text that was pasted, so that nothing is lost when it cannot be read; null for a file.</summary>
    public string? Pasted { get; }

    /// <summary>How far it is.</summary>
    public ReadingProgress Progress { get; } = new();

    /// <summary>Ends with the reading: without problems it is kept. Cancelled when somebody has stopped it; faulted when storage did not answer.</summary>
    public Task<IReadOnlyList<Problem>> Done { get; internal set; } = null!;

    /// <summary>When it ended, UTC; null while it runs.</summary>
    internal DateTimeOffset? EndedAt { get; set; }

    /// <summary>Stops it.</summary>
    internal CancellationTokenSource Stop { get; } = new();

    /// <summary>True while it runs, and once its document is kept: bringing it again is the same.</summary>
    internal bool IsGood => !Done.IsCompleted || (Done.IsCompletedSuccessfully && Done.Result.Count == 0);
}
