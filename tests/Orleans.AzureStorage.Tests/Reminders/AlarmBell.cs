namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>Hears the alarms of one silo.</summary>
public sealed class AlarmBell
{
    private readonly TaskCompletionSource<string> _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first alarm: key and name.</summary>
    public Task<string> Rung => _rung.Task;

    /// <summary>An alarm.</summary>
    public void Ring(string what) => _rung.TrySetResult(what);
}
