using System.Net.Sockets;
using Azure;
using Azure.Core;

namespace Kinerja.Testing.Faults;

/// <summary>One fault on its way to one request.</summary>
internal sealed class FaultStrike(FaultInjector faults, CallFate fate, StorageRequest request, Func<HttpMessage, ValueTask> send)
{
    private const int Slowness = 20;

    private FaultPlan Plan => fate.Run.Plan;

    /// <summary>Does to the request what its kind says. Returns with a response, or throws what the sender sees.</summary>
    public async ValueTask HitAsync(FaultKind kind, HttpMessage message)
    {
        var fault = new InjectedFault(Plan.Seed, fate.Call, kind, fate.Position, message.Request.Method.Method, request.Path);
        switch (kind)
        {
            case FaultKind.Slow:
                Remember(fault);
                await Task.Delay(fate.Dice.Draw(Slowness, Plan.Slow), fate.Run.Time, message.CancellationToken);
                await send(message);
                return;
            case FaultKind.NotSent:
                Remember(fault);
                throw await TimedOutAsync(message);
            case FaultKind.DeliveredLate:
                Remember(fault);
                faults.Late.Add(
                    new(LateRequest.Copy(message), request, Plan.LateAfter, send, outcome => Remember(fault with { Note = outcome })), Plan.Late, fate.Run.Time);
                throw await TimedOutAsync(message);
            case FaultKind.ConnectionReset:
                Remember(fault);
                throw Seen(new RequestFailedException("Connection reset by peer", new HttpRequestException("Connection reset by peer", new SocketException((int)SocketError.ConnectionReset))));
            case FaultKind.ReplyLost:
                await send(message);
                Remember(fault);
                message.Response.Dispose();
                throw Seen(Ended());
            case FaultKind.BodyTruncated:
                await send(message);
                Truncate(fault, message);
                return;
            case FaultKind.ConflictAfterInsert:
                await send(message);
                if (message.Response.Status >= 300)
                    return; // a true refusal stays what it is
                Remember(fault);
                message.Response.Dispose();
                message.Response = FaultAnswers.AlreadyThere(message, request);
                return;
            case FaultKind.PartitionThrottled:
                fate.Run.Close(request.Partition);
                break;
            default:
                break;
        }

        Remember(fault);
        message.Response = kind switch
        {
            FaultKind.Busy or FaultKind.PartitionThrottled => FaultAnswers.Busy(message, request, Plan.RetryAfter),
            FaultKind.ServerError => FaultAnswers.ServerError(message, request),
            FaultKind.PreconditionFailed => FaultAnswers.PreconditionFailed(message, request),
            FaultKind.Forbidden => FaultAnswers.Forbidden(message, request),
            FaultKind.BatchRefused => FaultAnswers.BatchRefused(message),
            _ => throw new InvalidOperationException($"{kind} has no answer."),
        };
    }

    private void Truncate(InjectedFault fault, HttpMessage message)
    {
        long? length = message.Response.Headers.ContentLengthLong ?? (message.Response.ContentStream is { CanSeek: true } known ? known.Length : (long?)null);
        // Without a length the body comes in chunks; a few bytes are always less than all of them.
        if (message.Response is not { Status: < 300 and not 204, ContentStream: { } body } || length == 0 || body is { CanSeek: true, Length: 0 })
            return;
        Remember(fault);
        if (fate.Position == FaultPosition.Call && message.BufferResponse)
        {
            message.Response.Dispose();
            throw Seen(Ended());
        }

        message.Response.ContentStream = new CutStream(body, length is { } whole ? whole / 2 : 16);
    }

    private async ValueTask<Exception> TimedOutAsync(HttpMessage message)
    {
        await Task.Delay(Plan.Timeout, fate.Run.Time, message.CancellationToken);
        return Seen(new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout (made up by a test)."));
    }

    private static RequestFailedException Ended() =>
        new("The response ended prematurely.", new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."));

    // Above its retries the client library hands out what every try has met, all in one.
    private Exception Seen(Exception failure) =>
        fate.Position == FaultPosition.Call ? new AggregateException("Retry failed after several tries.", failure) : failure;

    private void Remember(InjectedFault fault) => faults.Remember(fate.Run, fault);
}
