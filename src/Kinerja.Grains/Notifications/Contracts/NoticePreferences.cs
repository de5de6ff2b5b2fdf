namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>How a person wants to be told. What is not said takes the default.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.notice-preferences")]
public sealed record NoticePreferences
{
    /// <summary>When a topic goes out by mail, where the person has chosen.</summary>
    [Id(0)] public IReadOnlyDictionary<NoticeTopic, MailMode> Mails { get; init; } = new Dictionary<NoticeTopic, MailMode>();

    /// <summary>Hour of the daily mail, 0–23, in the zone of the agency.</summary>
    [Id(1)] public int Hour { get; init; } = 7;

    /// <summary>Language of mails, <c>id</c> or <c>en</c>.</summary>
    [Id(2)] public string Language { get; init; } = "id";

    /// <summary>What counts for a topic.</summary>
    public MailMode Of(NoticeTopic topic) => Mails.TryGetValue(topic, out var chosen) ? chosen : NoticeRules.Default(topic);
}
