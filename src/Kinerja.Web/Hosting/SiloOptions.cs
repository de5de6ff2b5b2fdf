namespace Kinerja.Web.Hosting;

/// <summary>The silo beside the site (configuration section <c>Kinerja:Silo</c>).</summary>
public sealed class SiloOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Silo";

    /// <summary>Service id; stands in every row key, so it never changes.</summary>
    public string ServiceId { get; set; } = "kinerja";

    /// <summary>Cluster id, the same for all silos of a deployment; <c>./dev up</c> gives each run one of its own.</summary>
    public string ClusterId { get; set; } = "kinerja";

    /// <summary>
    /// Where the other silos reach this one: empty for this machine alone, an address of it, or <c>appService</c> for what App Service says. Whoever can be reached from elsewhere proves who it is
    /// and speaks encrypted.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>Whether silos on this machine alone do so too; others always do.</summary>
    public bool Tls { get; set; }

    /// <summary>Port between silos.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port for clients in other processes, on this machine alone; closed when the silo can be reached from elsewhere.</summary>
    public int GatewayPort { get; set; } = 30000;

    /// <summary>How long the process serves on at least after it was asked to end, so that the front notices; zero where nobody stands before it.</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long it serves on at most while the front still sends to it. What comes after it needs the rest of <see cref="DefaultsExtensions.EndLimit"/>.</summary>
    public TimeSpan LongestDrain { get; set; } = TimeSpan.FromSeconds(8);
}
