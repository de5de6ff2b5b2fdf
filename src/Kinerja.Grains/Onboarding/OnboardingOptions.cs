namespace Kinerja.Grains.Onboarding;

/// <summary>How long newcomers may take, and how soon what was interrupted goes on.</summary>
public sealed class OnboardingOptions
{
    /// <summary>A registration ends when nobody goes on with it for so long. Default 30 days.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromDays(30);

    /// <summary>A name stays reserved so long while somebody decides. Default 14 days.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromDays(14);

    /// <summary>An invitation may be accepted so long. Default 7 days.</summary>
    public TimeSpan Invitation { get; set; } = TimeSpan.FromDays(7);

    /// <summary>A registration that was interrupted is woken so often. Default and least one minute, unless the host allows less.</summary>
    public TimeSpan Reminder { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A registration looks so often whether its time is over. Default one day.</summary>
    public TimeSpan Expiry { get; set; } = TimeSpan.FromDays(1);

    /// <summary>A step that failed is tried again after so long while the silo lives. Default five seconds.</summary>
    public TimeSpan Retry { get; set; } = TimeSpan.FromSeconds(5);
}
