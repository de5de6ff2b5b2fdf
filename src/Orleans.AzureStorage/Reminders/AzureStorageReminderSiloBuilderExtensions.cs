using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Reminders;
using Orleans.AzureStorage.Tables;
using Orleans.Configuration;
using Orleans.Reminders.AzureStorage;

namespace Orleans.Hosting;

/// <summary>Adds reminders in a table of a storage account to a silo.</summary>
public static class AzureStorageReminderSiloBuilderExtensions
{
    /// <summary>Adds reminders, and the table in which they outlive the silos.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configure">Sets the options; the client must be among them.</param>
    public static ISiloBuilder UseAzureTableReminderService(this ISiloBuilder builder, Action<AzureTableReminderStorageOptions> configure) =>
        builder.UseAzureTableReminderService(options => options.Configure(configure));

    /// <summary>Adds reminders, and the table in which they outlive the silos.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static ISiloBuilder UseAzureTableReminderService(
        this ISiloBuilder builder, Action<OptionsBuilder<AzureTableReminderStorageOptions>>? configureOptions = null)
    {
        builder.AddReminders();
        var services = builder.Services;
        configureOptions?.Invoke(services.AddOptions<AzureTableReminderStorageOptions>());
        services.AddTransient<IConfigurationValidator>(provider =>
            new TableOptionsValidator(provider.GetRequiredService<IOptions<AzureTableReminderStorageOptions>>().Value, "The reminder table"));
        services.ConfigureFormatter<AzureTableReminderStorageOptions>();
        services.AddSingleton<IReminderTable, AzureTableReminderTable>();
        return builder;
    }
}
