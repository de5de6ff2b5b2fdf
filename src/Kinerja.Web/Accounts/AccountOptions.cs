namespace Kinerja.Web.Accounts;

/// <summary>Accounts (configuration section <c>Kinerja:Accounts</c>).</summary>
public sealed class AccountOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Accounts";

    /// <summary>Domain that passkeys belong to. Never taken from a request: whoever names a host must not decide it.</summary>
    public string Domain { get; set; } = "localhost";

    /// <summary>Address that links in mails begin with, e.g. <c>https://kinerja.example</c>; the address of the request when empty, which is only allowed in development.</summary>
    public Uri? Address { get; set; }

    /// <summary>Passwords that are hashed at a time; each takes a whole core for a while.</summary>
    public int Hashing { get; set; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Passwords that wait for one of these at most; the next is refused at once.</summary>
    public int WaitingToHash { get; set; } = 100;

    /// <summary>Attempts to sign in that one source may make in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>How long the answer of a provider may take.</summary>
    public TimeSpan ProviderPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Registrations and requests for a mail that one source may make in an hour.</summary>
    public int MailsPerHour { get; set; } = 30;
}
