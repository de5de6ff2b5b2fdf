using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kinerja.Web.Accounts.Mail;

/// <summary>Through a mail server, a connection for each mail: they are few.</summary>
internal sealed class SmtpMailSender(MailOptions options) : IMailSender
{
    public async Task Send(MimeMessage mail, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        var security = !options.Tls ? SecureSocketOptions.None : options.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(options.Host ?? "localhost", options.Port, security, cancellationToken);
        if (!string.IsNullOrEmpty(options.User))
            await client.AuthenticateAsync(options.User, options.Password ?? "", cancellationToken);
        await client.SendAsync(mail, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
