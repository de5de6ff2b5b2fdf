using Azure.Core;
using Azure.Core.Pipeline;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>A wire on which something happens just before the first change of rows is sent.</summary>
/// <param name="happens">What happens.</param>
public sealed class BeforeChange(Func<Task> happens) : HttpPipelinePolicy
{
    private int _changes;

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method != RequestMethod.Get && Interlocked.Increment(ref _changes) == 1)
            await happens();
        await ProcessNextAsync(message, pipeline);
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
}
