namespace Kinerja.Web.Hosting.Audit;

/// <summary>The keys of the audit (configuration section <c>Kinerja:Audit</c>), in Azure from the vault.</summary>
internal sealed class AuditSettings
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Audit";

    /// <summary>Id of the key for new entries, one of <see cref="Keys"/>; empty lets the site make a key of its own.</summary>
    public string? CurrentKey { get; set; }

    /// <summary>Keys by id, base64, 32 bytes or more. An old key stays for as long as its entries are to be verified.</summary>
    public Dictionary<string, string> Keys { get; } = [];
}
