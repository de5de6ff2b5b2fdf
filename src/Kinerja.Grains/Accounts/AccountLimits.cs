namespace Kinerja.Grains.Accounts;

/// <summary>How long things of an account last and how many of them it keeps.</summary>
public static class AccountLimits
{
    /// <summary>A session that is not used ends after this time.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this time, however it is used.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>A reserved name and the link that confirms it count so long.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromHours(24);

    /// <summary>Links that reset a password or change an address count so long.</summary>
    public static readonly TimeSpan ResetWithin = TimeSpan.FromHours(1);

    /// <summary>When a session was last seen is written so often.</summary>
    public static readonly TimeSpan WriteSeen = TimeSpan.FromMinutes(5);

    /// <summary>Sessions of one account; the oldest makes room.</summary>
    public const int MaxSessions = 50;

    /// <summary>Tickets of one purpose that count at a time; the oldest makes room.</summary>
    public const int MaxTickets = 5;

    /// <summary>Sources whose attempts are remembered for one account.</summary>
    public const int MaxSources = 100;

    /// <summary>Characters of a name.</summary>
    public const int MaxName = 100;

    /// <summary>Characters of an e-mail address.</summary>
    public const int MaxEmail = 254;

    /// <summary>Characters kept of what a browser says it is.</summary>
    public const int MaxAgent = 200;
}
