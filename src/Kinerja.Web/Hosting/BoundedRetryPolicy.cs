using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Kinerja.Web.Hosting;

/// <summary>Repeats what may be repeated, as the client library does, but not for longer than there is patience.</summary>
internal sealed class BoundedRetryPolicy(StoragePatience patience, TimeProvider time)
    : RetryPolicy(patience.Repetitions, DelayStrategy.CreateExponentialDelayStrategy(patience.FirstPause, patience.LongestPause))
{
    protected override void OnSendingRequest(HttpMessage message)
    {
        if (!message.TryGetProperty(typeof(BoundedRetryPolicy), out _))
            message.SetProperty(typeof(BoundedRetryPolicy), time.GetTimestamp());
    }

    protected override ValueTask OnSendingRequestAsync(HttpMessage message)
    {
        OnSendingRequest(message);
        return ValueTask.CompletedTask;
    }

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => HasTime(message, exception) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        HasTime(message, exception) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private bool HasTime(HttpMessage message, Exception? exception)
    {
        var passed = message.TryGetProperty(typeof(BoundedRetryPolicy), out var began) ? time.GetElapsedTime((long)began!) : TimeSpan.Zero;
        // After an exception the message still holds the response of an earlier try.
        var asked = exception is null && message.HasResponse ? AskedFor(message.Response.Headers) : TimeSpan.Zero;
        return passed + asked <= patience.LastStart;
    }

    private TimeSpan AskedFor(ResponseHeaders headers)
    {
        foreach (var name in (ReadOnlySpan<string>)["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (headers.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
                return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!headers.TryGetValue("Retry-After", out var value))
            return TimeSpan.Zero;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment) ? moment - time.GetUtcNow() : TimeSpan.Zero;
    }
}
