namespace Kinerja.Web.Hosting.Evidence;

/// <summary>The scanner of files (configuration section <c>Kinerja:Evidence:Scanner</c>): a clamd that listens on TCP.</summary>
public sealed class ScannerOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Evidence:Scanner";

    /// <summary>Host of clamd; empty when there is no scanner, and then pages say that files are not looked at.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 3310;
}
