namespace Kinerja.Grains.Agencies;

/// <summary>How changes of a plan find their way to the figures.</summary>
public sealed class PushOptions
{
    /// <summary>
    /// While figures have not taken a change, their agency is woken so often, in whichever silo there is then. Default one minute, which is also the least
    /// that reminders take unless the host allows less.
    /// </summary>
    public TimeSpan Reminder { get; set; } = TimeSpan.FromMinutes(1);
}
