using System.Collections.Concurrent;
using Kinerja.Documents;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Imports.Reading;

/// <summary>
/// Reads documents beside the request that brought them, so that a page can show how far it is, be left and come back to. The import itself hears how far the reading is, so that
/// every process can tell; a reading of which nothing is heard any more has died with its process.
/// </summary>
public sealed partial class ReadingJobs(IGrainFactory grains, FileReader files, ImportService imports, ReadingOptions options, TimeProvider time, ILogger<ReadingJobs> logger)
{
    private static readonly TimeSpan StopWait = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, ReadingJob> _jobs = new(StringComparer.Ordinal);
    private readonly Lock _starting = new();

    /// <summary>Begins to read a document, or joins the reading of the same one.</summary>
    public ReadingJob Start(ImportAddress address, AgencyKey agency, BroughtDocument document, Actor actor, string operationId)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(document);
        lock (_starting)
        {
            foreach (var (key, old) in _jobs)
            {
                if (old.EndedAt is { } ended && time.GetUtcNow() - ended > options.Kept)
                {
                    _jobs.TryRemove(key, out _);
                }
            }

            if (_jobs.TryGetValue(address.Key, out var known) && known.IsGood)
            {
                return known;
            }

            var job = new ReadingJob(address, document);
            job.Done = Task.Run(() => Run(job, agency, document, actor, operationId));
            return _jobs[address.Key] = job;
        }
    }

    /// <summary>Waits as long as somebody does without being told anything. True when the reading is over.</summary>
    public async Task<bool> Wait(ReadingJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        await Task.WhenAny(job.Done, Task.Delay(options.Patience, time));
        return job.Done.IsCompleted;
    }

    /// <summary>The text that was pasted, while this process remembers it; null otherwise.</summary>
    public string? Pasted(ImportAddress address) => _jobs.GetValueOrDefault(address.Key)?.Pasted;

    /// <summary>How a reading stands.</summary>
    public async Task<ReadingLook> Look(ImportAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_jobs.TryGetValue(address.Key, out var job))
        {
            return Here(job);
        }

        var report = await grains.Import(address).GetReading();
        if (report is { Ends: false } && time.GetUtcNow() - report.At < options.Silence)
        {
            return new(ReadingStanding.Running, report.Name, new(Enum.TryParse<ReadingStep>(report.Step, out var step) ? step : default, report.Done, report.Total), []);
        }

        if ((await grains.Import(address).Get()).IsOk)
        {
            return new(ReadingStanding.Kept, report?.Name, default, []);
        }

        return report switch
        {
            { Ends: true, Problems.Count: 0 } => new(ReadingStanding.Cancelled, report.Name, default, []),
            { Ends: true } => new(ReadingStanding.Failed, report.Name, default, report.Problems),
            _ => new(ReadingStanding.Died, report?.Name, default, []),
        };
    }

    /// <summary>Stops a reading, wherever it runs, unless its document is being kept already.</summary>
    public async Task Cancel(ImportAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!_jobs.TryGetValue(address.Key, out var job))
        {
            await grains.Import(address).CancelReading();
            return;
        }

        await job.Stop.CancelAsync();
        await Task.WhenAny(job.Done, Task.Delay(StopWait, time));
    }

    private static ReadingLook Here(ReadingJob job)
    {
        var hasText = job.Pasted is not null;
        return job.Done switch
        {
            { IsCompleted: false } => new(ReadingStanding.Running, job.Name, job.Progress.State, []),
            { IsCompletedSuccessfully: true } done => new(done.Result.Count == 0 ? ReadingStanding.Kept : ReadingStanding.Failed, job.Name, default, done.Result, hasText),
            { IsCanceled: true } => new(ReadingStanding.Cancelled, job.Name, default, [], hasText),
            _ => new(ReadingStanding.Failed, job.Name, default, [NotStored()], hasText),
        };
    }

    private async Task<IReadOnlyList<Problem>> Run(ReadingJob job, AgencyKey agency, BroughtDocument document, Actor actor, string operationId)
    {
        var over = new CancellationTokenSource();
        var telling = Tell(job, over.Token);
        IReadOnlyList<Problem> problems = [NotStored()];
        try
        {
            var source = document.File is { } bytes ? await files.Read(bytes, document.Name, job.Stop.Token, job.Progress) : document.Text!;
            var kept = source.IsOk
                ? await imports.Keep(agency, source.Value, actor, operationId, job.Stop.Token, job.Address, job.Progress)
                : Outcome.Refused<ImportView>(source.Problems);
            return problems = kept.IsOk ? [] : kept.Problems;
        }
        catch (OperationCanceledException)
        {
            problems = [];
            throw;
        }
        finally
        {
            job.EndedAt = time.GetUtcNow();
            // Whoever brought the document waits for neither: where storage does not answer this takes its time.
            _ = End(job, telling, over, problems);
        }
    }

    /// <summary>The last report, after all others.</summary>
    private async Task End(ReadingJob job, Task telling, CancellationTokenSource over, IReadOnlyList<Problem> problems)
    {
        using (over)
        {
            await over.CancelAsync();
            await telling;
        }

        await Told(job, new() { Name = job.Name, Step = "", Ends = true, Problems = problems });
    }

    /// <summary>Tells the import how far the reading is, until it is over.</summary>
    private async Task Tell(ReadingJob job, CancellationToken over)
    {
        using var pulse = new PeriodicTimer(options.Pulse, time);
        var begins = true;
        try
        {
            while (await pulse.WaitForNextTickAsync(over))
            {
                var state = job.Progress.State;
                if (await Told(job, new() { Name = job.Name, Step = $"{state.Step}", Done = state.Done, Total = state.Total, Begins = begins }))
                {
                    await job.Stop.CancelAsync();
                }

                begins = false;
            }
        }
        catch (OperationCanceledException)
        {
            // The reading is over.
        }
    }

    /// <summary>A report that nobody hears costs a line on a page of another process and nothing else.</summary>
    private async Task<bool> Told(ReadingJob job, ReadingReport report)
    {
        try
        {
            return await grains.Import(job.Address).ReportReading(report);
        }
        catch (Exception failure)
        {
            LogNotTold(logger, failure);
            return false;
        }
    }

    private static Problem NotStored() => new(
        "storageUnavailable",
        new("Penyimpanan sedang tidak menjawab, jadi dokumen belum disimpan. Coba lagi sebentar lagi.", "Storage does not answer at the moment, so the document was not kept. Try again shortly."),
        Kind: ProblemKind.Unavailable);

    [LoggerMessage(Level = LogLevel.Debug, Message = "How far a reading is could not be told.")]
    private static partial void LogNotTold(ILogger logger, Exception failure);
}
