using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Notifications.Storage;

/// <summary>The row of an inbox.</summary>
internal sealed record InboxState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each write.</summary>
    public long Revision { get; init; }

    /// <summary>Sequence number of the last item.</summary>
    public long Last { get; init; }

    /// <summary>Items, oldest first.</summary>
    public IReadOnlyList<StoredNotice> Items { get; init; } = [];

    /// <summary>The highest number that came of each agency or other scope, by its key: what comes again has no higher one.</summary>
    public IReadOnlyDictionary<string, long> Seen { get; init; } = new Dictionary<string, long>();

    /// <summary>What the person has chosen; null before.</summary>
    public NoticePreferences? Preferences { get; init; }

    /// <summary>Number of the last mail.</summary>
    public long LastMail { get; init; }

    /// <summary>The mail that is under way; null when none is.</summary>
    public OpenMail? Mail { get; init; }

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
