using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Orleans.AzureStorage.Tables;

/// <summary>Options from a section of configuration, with the keys that all providers share.</summary>
internal static class TableOptionsConfiguration
{
    /// <summary>
    /// Takes <c>TableName</c>, and the client: <c>ServiceKey</c> names one among the services, <c>ConnectionString</c> gives the connection,
    /// <c>ConnectionName</c> names it among the connection strings.
    /// </summary>
    /// <exception cref="InvalidOperationException">No client is registered under the key.</exception>
    public static void Apply(ITableOptions options, IServiceProvider services, IConfigurationSection section)
    {
        if (section["TableName"] is { Length: > 0 } tableName)
            options.TableName = tableName;

        if (section["ServiceKey"] is { Length: > 0 } serviceKey)
            options.TableServiceClient = services.GetRequiredKeyedService<TableServiceClient>(serviceKey);
        else if (Connection(services, section) is { Length: > 0 } connection)
            options.TableServiceClient = TableClientFactory.Create(connection, options);
    }

    private static string? Connection(IServiceProvider services, IConfigurationSection section) =>
        section["ConnectionString"] is { Length: > 0 } given ? given
        : section["ConnectionName"] is { Length: > 0 } name ? services.GetRequiredService<IConfiguration>().GetConnectionString(name)
        : null;
}
