namespace Kinerja.Grains.Evidence;

/// <summary>How much evidence there may be, and how patiently it is looked after (configuration section <c>Kinerja:Evidence</c>).</summary>
public sealed class EvidenceOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Evidence";

    /// <summary>Bytes of one file. Default 20 MiB.</summary>
    public long MaxFileBytes { get; set; } = 20L << 20;

    /// <summary>Bytes of all files of an agency. Default 2 GiB.</summary>
    public long QuotaBytes { get; set; } = 2L << 30;

    /// <summary>A place that was given out for longer is given back. Default 2 h.</summary>
    public TimeSpan UploadLife { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Pause between looks at what is to be done. Default 10 s.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After a crash somebody goes on with it within this time. Default 5 min.</summary>
    public TimeSpan Reminder { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Looks that the scanner does not answer before a file counts as not judged. Default 30: five minutes of pauses, hours of reminders.</summary>
    public int ScanTries { get; set; } = 30;

    /// <summary>Longest look of the scanner. Default 60 s.</summary>
    public TimeSpan ScanLimit { get; set; } = TimeSpan.FromSeconds(60);
}
