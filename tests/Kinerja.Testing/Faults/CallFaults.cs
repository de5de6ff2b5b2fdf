using Azure.Core;
using Azure.Core.Pipeline;

namespace Kinerja.Testing.Faults;

/// <summary>Above the client's retries: every call gets its number and its fate here.</summary>
internal sealed class CallFaults(FaultInjector faults) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = faults.Run is null ? null : StorageRequest.Of(message.Request);
        if (request is null || faults.Run?.Next(request) is not { } fate)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        message.SetProperty(typeof(CallFate), fate);
        if (fate is { Kind: { } kind, Position: FaultPosition.Call })
            await new FaultStrike(faults, fate, request, late => ProcessNextAsync(late, pipeline)).HitAsync(kind, message);
        else
            await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();
}
