using Azure.Core;
using Azure.Core.Pipeline;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A wire that carries changes of rows but loses the answers to the first of them; the client library then repeats the request.</summary>
/// <param name="losses">How many answers are lost.</param>
/// <param name="meanwhile">What happens between the lost answer and the repetition.</param>
public sealed class LostReply(int losses = 1, Func<Task>? meanwhile = null) : HttpPipelinePolicy
{
    /// <summary>How many answers are still to be lost.</summary>
    public int Left { get; set; } = losses;

    /// <summary>Changes of rows that reached storage, repetitions included.</summary>
    public int Changes { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        // Creating the table is a POST too; its address ends in Tables.
        if (message.Request.Method == RequestMethod.Get || message.Request.Uri.Path.EndsWith("/Tables", StringComparison.Ordinal))
            return;

        Changes++;
        if (Left == 0)
            return;
        Left--;
        if (meanwhile is not null)
            await meanwhile();
        throw new IOException("The answer was lost on its way.");
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
}
