namespace Kinerja.Grains.Notifications;

/// <summary>When people are told what.</summary>
public sealed class NoticeOptions
{
    /// <summary>How often an agency is looked at although nobody said that there is something new. Default one hour.</summary>
    public TimeSpan Look { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often all years of the plan are looked at, not only the latest. Default one day.</summary>
    public TimeSpan LookAtAll { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Days before a due date on which a reminder is written; negative ones are days after it.</summary>
    public IReadOnlyList<int> DueDays { get; set; } = [7, 1, 0, -3];

    /// <summary>Hour of the day from which on reminders of that day are written, in the zone of the agency: early enough for the daily mail at seven.</summary>
    public int DueHour { get; set; } = 5;

    /// <summary>How long a mail waits for what happens together with what it tells. Default two minutes.</summary>
    public TimeSpan Grouped { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait after a failure, at first. Default one minute.</summary>
    public TimeSpan Retry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a mail is tried that was surely not taken over; then it is given up, and stays in the application.</summary>
    public int MailTries { get; set; } = 8;

    /// <summary>How often an inbox with waiting mails is woken after a crash. Default five minutes.</summary>
    public TimeSpan Wake { get; set; } = TimeSpan.FromMinutes(5);
}
