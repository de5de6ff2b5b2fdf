using Kinerja.Grains.Rollups;

namespace Kinerja.Grains.Tests.Rollups;

/// <summary>The announcements of the product, with one of the shortcuts where a run asks for it.</summary>
internal sealed class CheckedAnnouncements(Func<Task> send, CheckedLedger ledger, Shortcuts shortcuts) : UpwardAnnouncements(send)
{
    private Task? _last;

    /// <inheritdoc/>
    public override Task Announce()
    {
        if (shortcuts.AnnouncesOnEdgeOnly && !ledger.WasCurrent)
            return Task.CompletedTask;
        if (shortcuts.AssumesAnnouncement && _last is { IsCompleted: false })
            return Task.CompletedTask;
        return _last = base.Announce();
    }
}
