using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Kinerja.EndToEnd.Tests;

/// <summary>People who look at pages one after the other until told to stop; each has a browser with cookies of its own.</summary>
internal sealed class ReadLoad : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _people;
    private int _reads;
    private long _slowest;

    /// <param name="address">The front.</param>
    /// <param name="pages">What they look at.</param>
    /// <param name="people">How many.</param>
    public ReadLoad(Uri address, IReadOnlyList<string> pages, int people) =>
        _people = [.. Enumerable.Range(0, people).Select(i => Task.Run(() => Look(address, pages, i)))];

    /// <summary>Everything that was not a page.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    public int Reads => _reads;

    public TimeSpan Slowest => TimeSpan.FromTicks(Volatile.Read(ref _slowest));

    /// <summary>Waits until that many more reads have come back.</summary>
    public async Task Another(int reads)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var until = _reads + reads; _reads < until;)
            await tick.WaitForNextTickAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_people);
        _stop.Dispose();
    }

    private async Task Look(Uri address, IReadOnlyList<string> pages, int person)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        for (var i = person; !_stop.IsCancellationRequested; i++)
        {
            var page = pages[i % pages.Count];
            var began = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await browser.GetAsync(page);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.OK)
                    Failures.Enqueue($"{(int)answer.StatusCode} {page} after {Stopwatch.GetElapsedTime(began)}: {text[..Math.Min(text.Length, 300)]}");
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                Failures.Enqueue($"{page} after {Stopwatch.GetElapsedTime(began)}: {e.Message}");
            }

            Interlocked.Increment(ref _reads);
            InterlockedMax(Stopwatch.GetElapsedTime(began).Ticks);
        }
    }

    private void InterlockedMax(long ticks)
    {
        for (var seen = Volatile.Read(ref _slowest); ticks > seen; seen = Volatile.Read(ref _slowest))
            Interlocked.CompareExchange(ref _slowest, ticks, seen);
    }
}
