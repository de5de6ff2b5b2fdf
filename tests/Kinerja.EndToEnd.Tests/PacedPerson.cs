using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Somebody with a browser of their own who does one thing after the other at the pace of a person, and remembers every answer that was not what was asked for.</summary>
internal abstract class PacedPerson(Uri address, TimeSpan pace) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Every answer that was not what was asked for.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Times of what was answered as asked.</summary>
    public ConcurrentQueue<TimeSpan> Answers { get; } = [];

    public void Dispose() => _client.Dispose();

    /// <summary>Works until told to stop; what was begun is ended.</summary>
    public async Task Work(int number, CancellationToken stop, CancellationToken limit)
    {
        // Not all of them in the same moment.
        await Wait(TimeSpan.FromMilliseconds(1 + (pace.TotalMilliseconds * (number * 0.618 % 1))), limit);
        using var tick = new PeriodicTimer(pace);
        for (var n = number; !stop.IsCancellationRequested; n++)
        {
            await Act(n, limit);
            await tick.WaitForNextTickAsync(limit);
        }
    }

    /// <summary>The next thing that this person does.</summary>
    /// <param name="n">Counts up, from another number for each person.</param>
    /// <param name="limit">When even the most patient one gives up.</param>
    protected abstract Task Act(int n, CancellationToken limit);

    /// <summary>What stands at an address, whatever time it takes.</summary>
    protected Task<string> Get(string address) => _client.GetStringAsync(address);

    /// <summary>Sends something and looks at the answer.</summary>
    /// <returns>False when the answer was not what was asked for.</returns>
    protected async Task<bool> Send(Func<HttpRequestMessage> make, Func<string, bool> isAsAsked, CancellationToken limit)
    {
        using var request = make();
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _client.SendAsync(request, limit);
            var said = await answer.Content.ReadAsStringAsync(limit);
            if (answer.StatusCode == HttpStatusCode.OK && isAsAsked(said))
            {
                Answers.Enqueue(Stopwatch.GetElapsedTime(began));
                return true;
            }

            Errors.Enqueue($"{(int)answer.StatusCode} {request.Method} {request.RequestUri} after {Stopwatch.GetElapsedTime(began)}: {said[..Math.Min(said.Length, 400)]}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !limit.IsCancellationRequested))
        {
            Errors.Enqueue($"{request.Method} {request.RequestUri} after {Stopwatch.GetElapsedTime(began)}: {e.Message}");
        }

        return false;
    }

    protected static async Task Wait(TimeSpan time, CancellationToken limit)
    {
        using var tick = new PeriodicTimer(time);
        await tick.WaitForNextTickAsync(limit);
    }
}
