using Microsoft.Extensions.Configuration;
using Orleans.AzureStorage.Reminders;
using Orleans.AzureStorage.Tables;
using Orleans.Providers;

[assembly: Orleans.RegisterProvider("AzureTableStorage", "Reminders", "Silo", typeof(AzureTableReminderProviderBuilder))]

namespace Orleans.AzureStorage.Reminders;

/// <summary>Reminders by configuration alone: the section <c>Orleans:Reminders</c> with <c>AzureTableStorage</c> as its <c>ProviderType</c>.</summary>
internal sealed class AzureTableReminderProviderBuilder : IProviderBuilder<ISiloBuilder>
{
    /// <inheritdoc/>
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.UseAzureTableReminderService(options => options.Configure<IServiceProvider>((table, services) =>
            TableOptionsConfiguration.Apply(table, services, configurationSection)));
}
