namespace Kinerja.Grains.Notifications;

/// <summary>What became of a mail.</summary>
public enum MailFate
{
    /// <summary>It was taken over.</summary>
    Accepted = 0,

    /// <summary>It was surely not taken over: it may be sent again.</summary>
    NotAccepted = 1,

    /// <summary>Nobody knows: the connection broke off after it was handed over and before the answer came.</summary>
    Unknown = 2,
}
