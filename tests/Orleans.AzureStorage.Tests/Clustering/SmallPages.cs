using Azure.Core;
using Azure.Core.Pipeline;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>A wire on which every query comes in pages of a few rows, as it would with many.</summary>
/// <param name="rows">Rows of a page.</param>
/// <param name="between">What happens before each page but the first of a query; its argument counts pages.</param>
public sealed class SmallPages(int rows, Func<int, Task>? between = null) : HttpPipelinePolicy
{
    private int _pages;

    /// <summary>How many pages were fetched.</summary>
    public int Pages => _pages;

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Query.Contains("$filter", StringComparison.Ordinal))
        {
            message.Request.Uri.AppendQuery("$top", rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var page = Interlocked.Increment(ref _pages);
            if (between is not null && message.Request.Uri.Query.Contains("NextRowKey", StringComparison.Ordinal))
                await between(page);
        }

        await ProcessNextAsync(message, pipeline);
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
}
