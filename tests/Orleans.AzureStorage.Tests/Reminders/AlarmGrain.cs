using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Reminders;

/// <inheritdoc cref="IAlarm"/>
[GrainType("alarm")]
public sealed class AlarmGrain(AlarmBell bell) : Grain, IAlarm, IRemindable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public Task SetAsync(string name) => this.RegisterOrUpdateReminder(name, Period, Period);

    /// <inheritdoc/>
    public async Task StopAsync(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        bell.Ring($"{this.GetPrimaryKeyString()} {reminderName} {status.Period}");
        return Task.CompletedTask;
    }
}
