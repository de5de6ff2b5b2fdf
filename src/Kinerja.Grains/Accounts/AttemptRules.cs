using Kinerja.Grains.Accounts.Storage;

namespace Kinerja.Grains.Accounts;

/// <summary>
/// How long somebody waits after wrong passwords and codes. The wait belongs to an account <b>and</b> the source it is tried from, so that nobody can lock a person out who signs in
/// from elsewhere. Many sources together are held back as strangers: whoever has signed in from their source before is none of them.
/// </summary>
internal static class AttemptRules
{
    /// <summary>Wrong attempts from one source before it waits.</summary>
    public const int Free = 10;

    /// <summary>Wrong attempts from all strangers in an hour before they wait for its end.</summary>
    public const int FreeOfStrangers = 100;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan StrangersHour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(90);

    /// <summary>True when an attempt from the source may be made now.</summary>
    public static bool MayTry(SessionsState state, string source, DateTimeOffset now)
    {
        var known = state.Sources.FirstOrDefault(s => s.Source == source);
        if (known is not null && now < known.Last + Wait(known.Failures))
            return false;
        return known is { IsKnown: true } || state.Strangers < FreeOfStrangers || now >= state.StrangersSince + StrangersHour;
    }

    /// <summary>The state after a wrong attempt.</summary>
    public static SessionsState Failed(SessionsState state, string source, DateTimeOffset now)
    {
        var known = state.Sources.FirstOrDefault(s => s.Source == source) ?? new(source, 0, now, IsKnown: false);
        var next = state with { Sources = With(state.Sources, known with { Failures = known.Failures + 1, Last = now }, now) };
        if (known.IsKnown)
            return next;
        return now < state.StrangersSince + StrangersHour ? next with { Strangers = state.Strangers + 1 } : next with { Strangers = 1, StrangersSince = now };
    }

    /// <summary>The state after somebody has signed in from the source.</summary>
    public static SessionsState Succeeded(SessionsState state, string source, DateTimeOffset now) =>
        source.Length == 0 ? state : state with { Sources = With(state.Sources, new(source, 0, now, IsKnown: true), now) };

    /// <summary>The state after the person has shown by mail that the account is theirs: nobody waits any more.</summary>
    public static SessionsState Unlocked(SessionsState state) =>
        state with { Sources = [.. state.Sources.Select(s => s with { Failures = 0 })], Strangers = 0 };

    /// <summary>Nothing for the first attempts, then a minute, doubled with each further one up to an hour.</summary>
    private static TimeSpan Wait(int failures)
    {
        if (failures < Free)
            return TimeSpan.Zero;
        var wait = FirstWait * Math.Pow(2, Math.Min(failures - Free, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static List<StoredSource> With(IReadOnlyList<StoredSource> sources, StoredSource one, DateTimeOffset now)
    {
        // Sources of the person make room last: a stranger with many addresses does not push them out.
        var others = sources.Where(s => s.Source != one.Source && now - s.Last < Forgotten).OrderByDescending(s => s.IsKnown).ThenByDescending(s => s.Last).Take(AccountLimits.MaxSources - 1);
        return [.. others.Append(one).OrderBy(s => s.Last)];
    }
}
