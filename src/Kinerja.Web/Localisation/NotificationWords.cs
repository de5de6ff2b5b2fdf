namespace Kinerja.Web.Localisation;

/// <summary>Names the words about notices: NotificationWords.resx and NotificationWords.en.resx.</summary>
public sealed class NotificationWords;
