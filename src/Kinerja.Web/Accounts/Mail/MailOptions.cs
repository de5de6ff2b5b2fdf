namespace Kinerja.Web.Accounts.Mail;

/// <summary>Mails (configuration section <c>Kinerja:Mail</c>). Without a host they lie in a folder.</summary>
public sealed class MailOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Mail";

    /// <summary>Sender.</summary>
    public string From { get; set; } = "Kinerja.Cloud <tidak-dibalas@localhost.localdomain>";

    /// <summary>Host of the SMTP server; empty without one.</summary>
    public string? Host { get; set; }

    /// <summary>Port of the SMTP server.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Name to sign in with; empty signs in nowhere.</summary>
    public string? User { get; set; }

    /// <summary>Password, from a secret store.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the connection must be encrypted; off only for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>Folder for mails without a server; below the folder of the site when it is not absolute.</summary>
    public string Folder { get; set; } = Path.Combine(".data", "mail");
}
