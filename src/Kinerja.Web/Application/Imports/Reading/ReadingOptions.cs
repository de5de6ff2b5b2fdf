namespace Kinerja.Web.Application.Imports.Reading;

/// <summary>How long somebody who brings a document waits for the whole before they are shown how far it is.</summary>
public sealed class ReadingOptions
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "Kinerja:Imports";

    /// <summary>After this long a page with the progress is shown.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often other processes are told how far it is.</summary>
    public TimeSpan Pulse { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A reading that nobody has told of for so long has died with its process.</summary>
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a reading that is over is remembered, with what was pasted.</summary>
    public TimeSpan Kept { get; set; } = TimeSpan.FromMinutes(10);
}
