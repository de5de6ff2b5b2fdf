using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Kinerja.Testing.Faults;

/// <summary>A copy of a request whose sender has seen a time-out.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Both end with the delivery, which always comes.")]
internal sealed class LateRequest(HttpMessage copy, StorageRequest request, LateTrigger trigger, Func<HttpMessage, ValueTask> send, Action<string> told)
{
    private readonly CancellationTokenSource _arrived = new();

    /// <summary>Cancelled when it has been sent.</summary>
    public CancellationToken Arrived => _arrived.Token;

    /// <summary>Whether a request that was just answered is the one this waits for.</summary>
    public bool IsOvertakenBy(StorageRequest other) =>
        other.IsWrite == (trigger == LateTrigger.Write)
        && (other.Rows.Any(row => request.Rows.Contains(row, StringComparer.Ordinal)) || (other.Rows.Count == 0 && other.Partition == request.Partition));

    /// <summary>Sends it, and tells what came of it.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody waits for the answer; whatever comes is told.")]
    public async Task DeliverAsync()
    {
        await _arrived.CancelAsync();
        try
        {
            using (copy)
            {
                await send(copy);
                told(string.Create(CultureInfo.InvariantCulture, $"late: {copy.Response.Status}"));
            }
        }
        catch (Exception failure)
        {
            told($"late: {failure.GetType().Name}");
        }

        _arrived.Dispose();
    }

    /// <summary>A message of its own with the same request.</summary>
    public static HttpMessage Copy(HttpMessage message)
    {
        var request = HttpClientTransport.Shared.CreateRequest();
        request.Method = message.Request.Method;
        request.Uri.Reset(message.Request.Uri.ToUri());
        request.ClientRequestId = message.Request.ClientRequestId;
        foreach (var header in message.Request.Headers)
            request.Headers.SetValue(header.Name, header.Value);
        if (message.Request.Content is { } content)
        {
            using var bytes = new MemoryStream();
            content.WriteTo(bytes, CancellationToken.None);
            request.Content = RequestContent.Create(bytes.ToArray());
        }

        var copy = new HttpMessage(request, message.ResponseClassifier);
        copy.SetProperty(typeof(LateRequest), true);
        return copy;
    }
}
