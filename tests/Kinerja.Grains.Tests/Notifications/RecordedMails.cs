using System.Collections.Concurrent;
using Kinerja.Grains.Notifications;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>Takes mails over, refuses them, or leaves nobody knowing.</summary>
internal sealed class RecordedMails : INoticeMailer
{
    private readonly ConcurrentQueue<NoticeMail> _all = new();
    private Func<NoticeMail, MailFate> _fate = _ => MailFate.Accepted;

    /// <summary>Mails that were handed over, whatever became of them.</summary>
    public IReadOnlyList<NoticeMail> All => [.. _all];

    /// <summary>Runs while a mail is on its way.</summary>
    public Func<Task>? During { get; set; }

    /// <summary>What becomes of mails from now on.</summary>
    public void Answer(Func<NoticeMail, MailFate> fate) => _fate = fate;

    public async Task<MailFate> Send(NoticeMail mail)
    {
        _all.Enqueue(mail);
        if (During is { } during)
            await during();
        return _fate(mail);
    }
}
