using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Documents.Tests.Office;

/// <summary>A reading has an end, whatever the file does.</summary>
public sealed class FileReaderTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_file_is_read_on_a_thread_of_its_own()
    {
        var read = await new FileReader(_time).Read(LumajangDocx.Bytes, "iku.docx", TestContext.Current.CancellationToken);
        Assert.Equal(("iku.docx", ImportSourceKind.Grid), (read.Value?.Name, read.Value?.Kind));
    }

    [Fact]
    public async Task A_reading_that_is_told_to_stop_is_answered_with_words()
    {
        var begun = new TaskCompletionSource();
        var reading = new FileReader(_time).Run<int>(
            stop =>
            {
                begun.SetResult();
                stop.WaitHandle.WaitOne();
                stop.ThrowIfCancellationRequested();
                return 1;
            }, TestContext.Current.CancellationToken);
        await begun.Task;
        _time.Advance(FileReader.MaxTime);
        Assert.Equal(("documentTooLarge", ProblemKind.TooLarge), ((await reading).Problem.Code, (await reading).Problem.Kind));
    }

    [Fact]
    public async Task A_reading_that_does_not_stop_is_answered_without_it_and_keeps_its_place()
    {
        var reader = new FileReader(_time);
        using var end = new ManualResetEventSlim();
        var ended = new CountdownEvent(FileReader.Places);
        var readings = Enumerable.Range(0, FileReader.Places).Select(_ => reader.Run<int>(
            stop =>
            {
                end.Wait(CancellationToken.None);
                ended.Signal();
                return 1;
            }, TestContext.Current.CancellationToken)).ToList();
        _time.Advance(FileReader.MaxTime + FileReader.MaxWait);
        Assert.All(await Task.WhenAll(readings), r => Assert.Equal("documentTooLarge", r.Problem.Code));

        var next = reader.Run<int>(_ => 2, TestContext.Current.CancellationToken);
        _time.Advance(FileReader.MaxWait);
        Assert.Equal(("readingBusy", ProblemKind.Unavailable), ((await next).Problem.Code, (await next).Problem.Kind));

        end.Set();
        ended.Wait(TestContext.Current.CancellationToken);
        var waits = reader.Run<int>(_ => 3, TestContext.Current.CancellationToken);
        Assert.Equal(3, (await waits).Value);
    }

    [Fact]
    public async Task A_draft_is_not_made_for_a_caller_who_has_given_up()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FileReader(_time).Draft(new("x", ImportSourceKind.Text, "a\tb"), null, caller.Token));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_kept()
    {
        using var caller = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        var told = new TaskCompletionSource();
        var reading = new FileReader(_time).Run<int>(
            stop =>
            {
                stop.Register(told.SetResult);
                end.Wait(CancellationToken.None);
                return 1;
            }, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await told.Task;
        end.Set();
    }
}
