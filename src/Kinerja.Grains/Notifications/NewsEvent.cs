using System.Text.Json.Serialization;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>Something that happened and was not told yet, as it waits in the row of the notifier.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When, UTC.</param>
internal sealed record NewsEvent(NewsKind Kind, DateTimeOffset At)
{
    /// <summary>Number among the notices of the agency; 0 before it has one.</summary>
    public long Number { get; init; }

    /// <summary>Year; 0 for none.</summary>
    public int Year { get; init; }

    /// <summary>Period; null for none.</summary>
    public Period? Period { get; init; }

    /// <summary>Indicator or component; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>Days left.</summary>
    public int Days { get; init; }

    /// <summary>Account of whoever did it; null for nobody.</summary>
    public string? By { get; init; }

    /// <summary>Accounts that are told besides those who are told by their role.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Accounts that hear of it in another way.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>True for one that has its number.</summary>
    [JsonIgnore]
    public bool IsNumbered => Number > 0;
}
