using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>What evidence tells whoever added it: that its scanner refused it, and that somebody else withdrew it. Pure.</summary>
internal static class EvidenceNews
{
    /// <summary>Name of the cursor of the evidence of a period: the number of its last event that was read.</summary>
    public static string Cursor(int year, Period period) => $"{StepNews.Cursor(year, period)}-evidence";

    /// <summary>True for an event that somebody may be told of.</summary>
    public static bool IsNews(CellEvent happened) => happened.Kind is CellEventKind.EvidenceRefused or CellEventKind.EvidenceWithdrawn;

    /// <summary>What an event tells; null when it tells nothing.</summary>
    /// <param name="key">The period.</param>
    /// <param name="happened">The event.</param>
    /// <param name="addedBy">Account of who added the evidence.</param>
    public static NewsEvent? Of(AgencyPeriodKey key, CellEvent happened, string addedBy) => !IsNews(happened) || addedBy == happened.ById ? null
        : new(happened.Kind == CellEventKind.EvidenceRefused ? NewsKind.EvidenceRefused : NewsKind.EvidenceWithdrawn, happened.At)
        {
            Year = key.Year, Period = key.Period, Code = happened.Code, By = happened.ById.Length > 0 ? happened.ById : null, To = [addedBy],
        };
}
