using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Kinerja.Grains.Notifications;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Localisation;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace Kinerja.Web.Application.Notifications;

/// <summary>
/// Writes and sends mails about notices. A mail has the same Message-Id at every try. What a server said before it had the text was surely no acceptance; what broke off later
/// nobody knows.
/// </summary>
internal sealed partial class NoticeMailer(
    IMailSender sender, MailOptions options, SiteAddress site, NoticeWriter writer, IStringLocalizer<NotificationWords> words, TimeProvider time, ILogger<NoticeMailer> logger) : INoticeMailer
{
    /// <inheritdoc/>
    public async Task<MailFate> Send(NoticeMail mail)
    {
        MimeMessage message;
        try
        {
            if (site.Value is not { } address)
            {
                LogNoAddress(logger);
                return MailFate.NotAccepted;
            }

            message = Write(mail, address);
        }
        catch (Exception e)
        {
            LogFailed(logger, e, mail.Id, MailFate.NotAccepted);
            return MailFate.NotAccepted;
        }

        try
        {
            await sender.Send(message, CancellationToken.None);
            return MailFate.Accepted;
        }
        catch (Exception e)
        {
            var fate = FateOf(e);
            LogFailed(logger, e, mail.Id, fate);
            return fate;
        }
    }

    /// <summary>What a failure says about a mail: the server's own refusal, or no connection at all, means that it was not taken over.</summary>
    internal static MailFate FateOf(Exception failure) =>
        failure is SmtpCommandException or SocketException or AuthenticationException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException
            ? MailFate.NotAccepted : MailFate.Unknown;

    /// <summary>The mail as it goes out: links and names of periods, no figures.</summary>
    internal MimeMessage Write(NoticeMail mail, string address)
    {
        // Whoever wakes the inbox has no language of their own.
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Find(mail.Language) ?? Languages.Indonesian;
        try
        {
            var text = new StringBuilder(words["Mail.Dear"]).Append("\n\n");
            foreach (var agency in mail.Notices.GroupBy(n => n.Agency))
            {
                text.Append(agency.Last().Name).Append('\n');
                foreach (var notice in agency)
                    text.Append("- ").Append(writer.Sentence(notice)).Append("\n  ").Append(address).Append(NoticeLinks.Target(notice)).Append('\n');
                text.Append('\n');
            }

            text.Append(words["Mail.Foot", address + NoticeLinks.Preferences, address + NoticeLinks.All]).Append('\n');
            var subject = mail.Notices is [var only] ? $"{only.Name}: {writer.Sentence(only)}" : words["Mail.Subject", mail.Notices.Count.ToString(CultureInfo.InvariantCulture)].Value;
            var message = new MimeMessage
            {
                Subject = string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c)), Date = time.GetUtcNow(), MessageId = $"{mail.Id}@{new Uri(address).Host}",
                Body = new TextPart("plain") { Text = text.ToString().ReplaceLineEndings("\r\n") },
            };
            message.From.Add(MailboxAddress.Parse(options.From));
            message.To.Add(MailboxAddress.Parse(mail.To));
            message.Headers.Add("Auto-Submitted", "auto-generated");
            message.Headers.Add("List-Unsubscribe", $"<{address}{NoticeLinks.Preferences}>");
            return message;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails about notices wait: the address of the site, which their links begin with, is not set (Kinerja:Accounts:Address).")]
    private static partial void LogNoAddress(ILogger logger);

    // Neither address nor text: a log is read by more people than a mailbox.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent: {Fate}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string mail, MailFate fate);
}
