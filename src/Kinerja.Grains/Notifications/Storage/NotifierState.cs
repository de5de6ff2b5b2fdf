using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Notifications.Storage;

/// <summary>The row of a notifier. How far its sources were read and what came of it are one write: an event is numbered once, and told until all have it.</summary>
internal sealed record NotifierState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Number of the last event.</summary>
    public long Last { get; init; }

    /// <summary>How far each source was read, by its name.</summary>
    public IReadOnlyDictionary<string, long> Cursors { get; init; } = new Dictionary<string, long>();

    /// <summary>The last day whose reminders were written, in the zone of the agency.</summary>
    public DateOnly DueSeen { get; init; }

    /// <summary>When all years were looked at, UTC.</summary>
    public DateTimeOffset Swept { get; init; }

    /// <summary>Name of the agency as it was read last.</summary>
    public string Name { get; init; } = "";

    /// <summary>What happened to evidence before is history, UTC; null before evidence was looked at.</summary>
    public DateTimeOffset? EvidenceFrom { get; init; }

    /// <summary>Numbers of the notices of requests to join that wait, by the account that asks.</summary>
    public IReadOnlyDictionary<string, long> Asked { get; init; } = new Dictionary<string, long>();

    /// <summary>Numbers of notices that are taken back: what they told was answered.</summary>
    public IReadOnlyList<long> Answered { get; init; } = [];

    /// <summary>Events that not everybody has who should, in the order of their numbers.</summary>
    public IReadOnlyList<NewsEvent> Waiting { get; init; } = [];
}
