using System.Net;
using System.Net.Sockets;
using System.Text;
using Kinerja.Web.Accounts.Mail;
using MimeKit;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Mails through a server that speaks SMTP.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_reaches_the_server_as_it_was_written()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = Serve(listener);
        var mail = new MimeMessage { Subject = "Selesaikan pendaftaran", Body = new TextPart("plain") { Text = "Buka tautan ini." } };
        mail.From.Add(MailboxAddress.Parse("kinerja@kinerja.example"));
        mail.To.Add(MailboxAddress.Parse("siti@lumajangkab.go.id"));

        await new SmtpMailSender(new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, Tls = false }).Send(mail, TestContext.Current.CancellationToken);

        var (commands, text) = await served;
        Assert.Contains(commands, c => c.StartsWith("MAIL FROM:<kinerja@kinerja.example>", StringComparison.Ordinal));
        Assert.Contains(commands, c => c.StartsWith("RCPT TO:<siti@lumajangkab.go.id>", StringComparison.Ordinal));
        Assert.Contains("Subject: Selesaikan pendaftaran", text, StringComparison.Ordinal);
        Assert.Contains("Buka tautan ini.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_gets_nothing_unless_that_is_allowed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = Serve(listener);
        var mail = new MimeMessage { Subject = "x", Body = new TextPart("plain") { Text = "x" } };
        var sender = new SmtpMailSender(new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port });
        await Assert.ThrowsAsync<NotSupportedException>(() => sender.Send(mail, TestContext.Current.CancellationToken));
        Assert.DoesNotContain((await served).Commands, c => c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    private static async Task<(List<string> Commands, string Text)> Serve(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        var (commands, text) = (new List<string>(), new StringBuilder());
        await writer.WriteLineAsync("220 siap");
        while (await reader.ReadLineAsync() is { } line)
        {
            commands.Add(line);
            switch (line.Split(' ')[0])
            {
                case "DATA":
                    await writer.WriteLineAsync("354 tulis");
                    while (await reader.ReadLineAsync() is { } written && written != ".")
                        text.AppendLine(written);
                    await writer.WriteLineAsync("250 diterima");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 selesai");
                    return (commands, text.ToString());
                default:
                    await writer.WriteLineAsync("250 baik");
                    break;
            }
        }

        return (commands, text.ToString());
    }
}
