namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>A grain that wakes up by itself.</summary>
[Alias("tests.alarm")]
public interface IAlarm : IGrainWithStringKey
{
    /// <summary>Rings every two seconds from now on, in whichever silo there is.</summary>
    [Alias("set")]
    Task SetAsync(string name);

    /// <summary>Rings no more.</summary>
    [Alias("stop")]
    Task StopAsync(string name);
}
