using Azure.Core;
using Azure.Core.Pipeline;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A wire on which requests can be held before they are sent, until they are cancelled or released.</summary>
public sealed class HeldWire : HttpPipelinePolicy
{
    private volatile TaskCompletionSource? _held;
    private volatile TaskCompletionSource? _release;

    /// <summary>Requests that were answered.</summary>
    public int Answers { get; private set; }

    /// <summary>Holds what comes from now on; the task ends when the first request is held.</summary>
    public Task Hold()
    {
        _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return (_held = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <summary>Lets requests pass again.</summary>
    public void Release() => Interlocked.Exchange(ref _release, null)?.TrySetResult();

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_release is { } release)
        {
            _held?.TrySetResult();
            await release.Task.WaitAsync(message.CancellationToken);
        }

        await ProcessNextAsync(message, pipeline);
        Answers++;
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
}
