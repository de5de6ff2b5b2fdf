using Azure.Core;
using Azure.Core.Pipeline;

namespace Kinerja.Benchmarks.Overviews.Site;

/// <summary>Counts what the site asks of its storage account, retries included.</summary>
internal sealed class StorageCounter : HttpPipelineSynchronousPolicy
{
    private long _requests;

    /// <summary>Requests so far.</summary>
    public long Requests => Volatile.Read(ref _requests);

    /// <summary>Adds the counter to a client.</summary>
    public void Install(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _requests);
}
