namespace Kinerja.Grains.Notifications;

/// <summary>Brings mails on their way. The host has one, or there are no mails.</summary>
public interface INoticeMailer
{
    /// <summary>Sends a mail, once, and says what became of it. Never throws.</summary>
    Task<MailFate> Send(NoticeMail mail);
}
