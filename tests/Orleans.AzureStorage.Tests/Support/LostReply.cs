using Azure.Core;
using Azure.Core.Pipeline;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A wire that carries changes of rows and blobs but loses the answers to the first of them; the client library then repeats the request.</summary>
/// <param name="losses">How many answers are lost.</param>
/// <param name="meanwhile">What happens between the lost answer and the repetition.</param>
public sealed class LostReply(int losses = 1, Func<Task>? meanwhile = null) : HttpPipelinePolicy
{
    /// <summary>How many answers are still to be lost.</summary>
    public int Left { get; set; } = losses;

    /// <summary>Changes of rows and blobs that reached storage, repetitions included.</summary>
    public int Changes { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (IsNoChange(message.Request))
            return;

        Changes++;
        if (Left == 0)
            return;
        Left--;
        if (meanwhile is not null)
            await meanwhile();
        throw new IOException("The answer was lost on its way.");
    }

    // Creating the table is a POST too, whose address ends in Tables; creating the container is a PUT.
    private static bool IsNoChange(Azure.Core.Request request) =>
        request.Method == RequestMethod.Get || request.Method == RequestMethod.Head
        || request.Uri.Path.EndsWith("/Tables", StringComparison.Ordinal) || request.Uri.Query.Contains("restype=container", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
}
