namespace Kinerja.Front;

/// <summary>What the front stands before, and how patient it is (configuration section <c>Front</c>).</summary>
internal sealed class FrontOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Front";

    /// <summary>Addresses of the silos, separated by commas, e.g. <c>http://127.0.0.1:5081,http://127.0.0.1:5082</c>.</summary>
    public string Destinations { get; set; } = "";

    /// <summary>How often each silo is asked for its health.</summary>
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>When a question for health counts as unanswered. Two in a row take the silo out.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the first silo has to answer a request that may be repeated before another one is asked; each next one has twice as long.</summary>
    public TimeSpan TryLimit { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a request that may be repeated, or that has reached nobody yet, waits for a silo in all.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes of an answer are held back until it is whole. What is larger is passed on as it comes and cannot be asked for again.</summary>
    public int HeldBytes { get; set; } = 1 << 20;

    /// <summary>How long a silo may take over a request that may not be repeated.</summary>
    public TimeSpan ActivityLimit { get; set; } = TimeSpan.FromSeconds(60);
}
