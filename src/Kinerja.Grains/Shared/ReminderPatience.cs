namespace Kinerja.Grains.Shared;

/// <summary>
/// How long a grain waits for the reminder service. One whose first look at its table failed lets callers wait for 20 s and tries again after 30 s; the grain answers
/// nobody while it waits.
/// </summary>
public sealed class ReminderPatience
{
    /// <summary>Longest wait for one answer. Default 3 s.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(3);
}
