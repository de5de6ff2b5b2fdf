namespace Kinerja.Grains.Conversations;

/// <summary>Limits of a conversation.</summary>
public static class ConversationLimits
{
    /// <summary>Characters of what is said or noted.</summary>
    public const int MaxText = 2_000;

    /// <summary>People mentioned at a time.</summary>
    public const int MaxMentions = 10;

    /// <summary>Events of a period in all.</summary>
    public const int MaxEvents = 5_000;

    /// <summary>How long one may change one's own words.</summary>
    public static readonly TimeSpan Edit = TimeSpan.FromMinutes(30);

    /// <summary>How long one may take one's own words back.</summary>
    public static readonly TimeSpan Withdraw = TimeSpan.FromDays(1);
}
