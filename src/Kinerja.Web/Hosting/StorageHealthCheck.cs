using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Configuration;

namespace Kinerja.Web.Hosting;

/// <summary>Asks the grain table for a row that does not exist: an answer of any kind from the table service means that it can be reached.</summary>
internal sealed class StorageHealthCheck(TableServiceClient client) : IHealthCheck
{
    private static readonly string Table = new AzureTableStorageOptions().TableName;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(3));
        try
        {
            await client.GetTableClient(Table)
                .GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException or HttpRequestException or AggregateException)
        {
            return HealthCheckResult.Unhealthy("The table service does not answer.", e);
        }
    }
}
