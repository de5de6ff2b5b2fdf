using System.Diagnostics.CodeAnalysis;
using Kinerja.Documents.Office;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Workbooks;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents;

/// <summary>
/// Reads files of strangers within bounds: few at a time, each on a thread of its own, no longer than a limit and no more memory than one. A reading that
/// does not stop when it is asked to is answered without it and keeps its place until it ends, so that stuck readings can never be more than the places.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore whose wait handle is never asked for holds nothing.")]
public sealed class FileReader(TimeProvider time)
{
    private readonly SemaphoreSlim _places = new(Places);

    /// <summary>Code of the refusal while there is no place: nothing is wrong with the file.</summary>
    public const string BusyCode = "readingBusy";

    /// <summary>Files read at the same time.</summary>
    public const int Places = 2;

    /// <summary>How long a reading may take.</summary>
    public static TimeSpan MaxTime { get; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a file waits for its turn, and how long a reading that was told to stop may take to do so.</summary>
    public static TimeSpan MaxWait { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Reads a file.</summary>
    /// <returns>As <see cref="DocumentFiles.Read"/>; <c>documentTooLarge</c> when it took too long; <c>readingBusy</c> when there is no place.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Task<Outcome<ImportSource>> Read(byte[] bytes, string name, CancellationToken cancellation, ReadingProgress? progress = null) =>
        Run(stop => DocumentFiles.Read(bytes, name, ImportLimits.Default, progress, stop), cancellation);

    /// <summary>Looks a template of an agency over within the same bounds.</summary>
    /// <returns>As <see cref="OutputTemplates.Check"/>; <c>documentTooLarge</c> when it took too long; <c>readingBusy</c> when there is no place.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Task<Outcome<TemplateReport>> Check(byte[] template, OutputDocument content, CancellationToken cancellation) =>
        Run(stop => OutputTemplates.Check(template, content, stop), cancellation);

    /// <summary>Reads a workbook that was filled.</summary>
    /// <returns>The workbook; or why it is not taken, as <see cref="Read"/> and <c>sheetForeign</c>, <c>sheetNewer</c>, <c>sheetAltered</c>.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Task<Outcome<FilledWorkbook>> ReadFilled(byte[] bytes, CancellationToken cancellation) => Run(stop => EntryWorkbookReader.Read(bytes, stop), cancellation);

    /// <summary>Makes the draft of a document that was read.</summary>
    /// <returns>As <see cref="DocumentImporter.Import"/>; <c>documentTooLarge</c> when it took too long; <c>readingBusy</c> when there is no place.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Task<Outcome<ImportDraft>> Draft(ImportSource source, ImportOptions? options, CancellationToken cancellation, ReadingProgress? progress = null) =>
        Run(stop => DocumentImporter.Import(source, options, progress, stop), cancellation);

    /// <summary>Runs a reading within the bounds.</summary>
    internal async Task<Outcome<T>> Run<T>(Func<CancellationToken, Outcome<T>> read, CancellationToken cancellation)
    {
        if (!await _places.WaitAsync(0, cancellation) && !await Turn(cancellation))
            return Busy();
        var deadline = new CancellationTokenSource(MaxTime, time);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var done = new TaskCompletionSource<Outcome<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.TrySetResult(read(stop.Token));
            }
            catch (OperationCanceledException)
            {
                done.TrySetResult(OfficeProblems.TooCostly());
            }
            catch (Exception e)
            {
                done.TrySetException(e);
            }
            finally
            {
                _places.Release();
                stop.Dispose();
                deadline.Dispose();
            }
        })
        { IsBackground = true, Name = "file reader" }.Start();
        try
        {
            return await done.Task.WaitAsync(MaxTime + MaxWait, time, cancellation);
        }
        catch (TimeoutException)
        {
            return OfficeProblems.TooCostly();
        }
    }

    private async Task<bool> Turn(CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(MaxWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await _places.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Problem Busy() => new(
        BusyCode,
        new("Beberapa berkas sedang dibaca. Kirim lagi sebentar lagi.", "Several files are being read. Send it again in a moment."),
        "content",
        ProblemKind.Unavailable);
}
