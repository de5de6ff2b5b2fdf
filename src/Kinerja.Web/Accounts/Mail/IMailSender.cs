using MimeKit;

namespace Kinerja.Web.Accounts.Mail;

/// <summary>Brings mails on their way.</summary>
public interface IMailSender
{
    /// <summary>Sends a mail; returns when it is taken over.</summary>
    /// <exception cref="Exception">It was not; it may be sent again.</exception>
    Task Send(MimeMessage mail, CancellationToken cancellationToken);
}
