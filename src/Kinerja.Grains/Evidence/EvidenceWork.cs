using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Evidence.Storage;
using Kinerja.Model.Keys;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Evidence;

/// <summary>
/// What is done about evidence without anybody asking: files are removed, and looked at by the scanner. It runs beside the calls of the grain and writes nothing itself: what came
/// of it is told to the grain, whose turn it is then.
/// </summary>
/// <param name="grain">The grain, as others call it.</param>
/// <param name="key">The period.</param>
/// <param name="files">Where files lie.</param>
/// <param name="scanner">Who looks at them.</param>
/// <param name="limit">Longest look.</param>
/// <param name="logger">The log.</param>
internal sealed partial class EvidenceWork(IEvidence grain, AgencyPeriodKey key, IEvidenceFiles files, IEvidenceScanner scanner, TimeSpan limit, ILogger logger)
{
    /// <summary>Does what the state asks for.</summary>
    /// <param name="state">The state.</param>
    /// <param name="oldest">Places that were given out before are given back.</param>
    public async Task Do(EvidenceState state, DateTimeOffset oldest)
    {
        var removed = await Remove(state.Removals);
        if (removed.Count > 0 || state.Uploads.Any(u => u.At < oldest))
            await grain.Forget(removed);
        foreach (var item in EvidenceRules.Waiting(state))
            await grain.Judge(item.Id, await Look(item));
    }

    private async Task<IReadOnlyList<string>> Remove(IReadOnlyList<string> names)
    {
        var removed = new List<string>();
        foreach (var name in names)
        {
            try
            {
                using var time = new CancellationTokenSource(limit);
                await files.Remove(name, time.Token);
                removed.Add(name);
            }
            catch (Exception failure)
            {
                LogNotRemoved(logger, failure, name);
            }
        }

        return removed;
    }

    private async Task<ScanState> Look(StoredEvidence item)
    {
        try
        {
            using var time = new CancellationTokenSource(limit);
            await using var content = await files.Open(EvidenceFile.NameOf(key, item.Id), time.Token) ?? throw new IOException("The file is not there.");
            return await scanner.IsClean(content, time.Token) ? ScanState.Clean : ScanState.Infected;
        }
        catch (Exception failure)
        {
            LogNotLooked(logger, failure, item.Id, key);
            return ScanState.Waiting;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{File} could not be removed yet.")]
    private static partial void LogNotRemoved(ILogger logger, Exception failure, string file);

    [LoggerMessage(2, LogLevel.Warning, "{Evidence} of {Period} could not be looked at yet.")]
    private static partial void LogNotLooked(ILogger logger, Exception failure, string evidence, AgencyPeriodKey period);
}
