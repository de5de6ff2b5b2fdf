using Kinerja.Grains.Visits.Storage;

namespace Kinerja.Grains.Visits;

/// <summary>What is one visit and what is the next. Pure.</summary>
internal static class VisitRules
{
    /// <summary>People that are remembered; who has not come for longest is forgotten.</summary>
    public const int MaxPeople = 500;

    /// <summary>Who looks again after this long comes anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>The visit after somebody has looked.</summary>
    public static StoredVisit Seen(StoredVisit? known, string account, DateTimeOffset now) => known switch
    {
        null => new(account, now, null),
        _ when now - known.Last > Pause => new(account, now, known.Last),
        _ => known with { Last = now > known.Last ? now : known.Last },
    };
}
