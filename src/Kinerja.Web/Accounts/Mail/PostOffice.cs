using System.Globalization;
using System.Threading.Channels;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace Kinerja.Web.Accounts.Mail;

/// <summary>
/// Does what a request for a mail asks, after the request has been answered. A mail that cannot be sent is tried again for a while. When the process ends before, the person asks once more:
/// whatever the mail would have opened is stored before it is written.
/// </summary>
internal sealed partial class PostOffice(IMailSender sender, MailOptions options, IStringLocalizer<MailWords> words, TimeProvider time, ILogger<PostOffice> logger) : BackgroundService
{
    private const int Tries = 5;
    private const int Workers = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Full means that far more is asked than can be sent; what does not fit is dropped, as a mail server would drop it.
    private readonly Channel<Func<Task<Letter?>>> _tasks = Channel.CreateBounded<Func<Task<Letter?>>>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly RecentKeys _recent = new(10_000);

    /// <summary>Does something that may end in a letter.</summary>
    public void Later(Func<Task<Letter?>> task) => _tasks.Writer.TryWrite(task);

    /// <summary>The same for what belongs to a command: a command that is sent twice writes one letter.</summary>
    /// <param name="key">Operation id, and to whom.</param>
    /// <param name="task">What may end in a letter.</param>
    public void Once(string key, Func<Task<Letter?>> task)
    {
        if (_recent.Add(key))
            Later(task);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(stoppingToken)));

    private async Task Work(CancellationToken cancellationToken)
    {
        await foreach (var task in _tasks.Reader.ReadAllAsync(cancellationToken))
        {
            Letter? letter = null;
            if (await Persist(async () => letter = await task(), cancellationToken) && letter is not null)
                await Persist(() => sender.Send(Write(letter), cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> Persist(Func<Task> step, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                using var service = AccountCalls.AsService();
                await step();
                return true;
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogFailed(logger, e, tried);
                if (tried == Tries)
                    return false;
                await Task.Delay(Pause * tried, time, cancellationToken);
            }
        }
    }

    private MimeMessage Write(Letter letter)
    {
        // The worker has no language of its own.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Find(letter.Language) ?? Languages.Indonesian;
        var name = letter.Name.Length == 0 ? words["Mail.Somebody"].Value : letter.Name;
        var mail = new MimeMessage { Subject = OneLine(words[$"Mail.{letter.Kind}.Subject", [letter.About, .. letter.More]]), Date = time.GetUtcNow() };
        mail.From.Add(MailboxAddress.Parse(options.From));
        mail.To.Add(MailboxAddress.Parse(letter.To.Trim()));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = new TextPart("plain") { Text = $"{words["Mail.Dear", name]}\n\n{words[$"Mail.{letter.Kind}.Text", [letter.About, .. letter.More]]}\n\n{words["Mail.Foot"]}\n".ReplaceLineEndings("\r\n") };
        return mail;
    }

    // What people typed stands in some subjects.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    // Neither address nor text: a log is read by more people than a mailbox.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail could not be prepared or sent (try {Tried}).")]
    private static partial void LogFailed(ILogger logger, Exception exception, int tried);
}
