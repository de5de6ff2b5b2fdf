using Azure.Core;
using Azure.Core.Pipeline;

namespace Kinerja.Testing.Faults;

/// <summary>
/// At the wire, within the client's own time-outs: strikes single tries, keeps closed partitions closed, slows everything down, and lets late requests
/// arrive behind the ones that overtook them.
/// </summary>
internal sealed class TryFaults(FaultInjector faults) : HttpPipelinePolicy
{
    private const int Latency = 10;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fate = message.TryGetProperty(typeof(CallFate), out var found) ? (CallFate)found! : null;
        if (fate is null && !faults.Late.Any)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var request = StorageRequest.Of(message.Request);
        if (fate is not null)
            await TryAsync(fate, request, message, pipeline);
        else
            await ProcessNextAsync(message, pipeline);

        var isLate = message.TryGetProperty(typeof(LateRequest), out _);
        if (!isLate && faults.Late.Any && message is { HasResponse: true, Response.Status: < 300 })
            await faults.Late.OvertakenAsync(request);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();

    private async ValueTask TryAsync(CallFate fate, StorageRequest request, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (fate.Run.Plan.Latency.To > TimeSpan.Zero)
            await Task.Delay(fate.Dice.Draw(Latency, fate.Run.Plan.Latency), fate.Run.Time, message.CancellationToken);

        if (fate.StrikesNextTry() && fate.Kind is { } kind)
            await new FaultStrike(faults, fate, request, late => ProcessNextAsync(late, pipeline)).HitAsync(kind, message);
        else if (fate.Run.HasClosed && fate.Run.IsClosed(request.Partition))
            message.Response = FaultAnswers.Busy(message, request, fate.Run.Plan.RetryAfter);
        else
            await ProcessNextAsync(message, pipeline);
    }
}
