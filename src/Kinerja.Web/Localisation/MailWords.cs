namespace Kinerja.Web.Localisation;

/// <summary>Names the words of mails: MailWords.resx and MailWords.en.resx.</summary>
public sealed class MailWords;
