using Kinerja.Grains.Onboarding.Storage;

namespace Kinerja.Grains.Onboarding;

/// <summary>Who has the name of an agency. Pure: each gives the row after it; the same row when nothing changes.</summary>
internal static class AgencyNames
{
    /// <summary>Who has the name now; empty when nobody does.</summary>
    public static string HolderAt(AgencyNameState state, DateTimeOffset now) => state.IsSettled || state.Until > now ? state.Holder : "";

    /// <summary>Reserves it for whoever asks unless somebody else has it.</summary>
    public static AgencyNameState Reserved(AgencyNameState state, string registration, DateTimeOffset until, DateTimeOffset now)
    {
        var holder = HolderAt(state, now);
        if (holder.Length > 0 && holder != registration)
            return state;
        return state.IsSettled || (holder == registration && state.Until >= until) ? state
            : state with { Holder = registration, Until = until, Turns = state.Turns + (state.Holder == registration ? 0 : 1) };
    }

    /// <summary>Settles it for whoever has it. A reservation that has ended may still be settled while nobody has taken the name since.</summary>
    public static AgencyNameState Settled(AgencyNameState state, string registration) =>
        state.Holder == registration && registration.Length > 0 && !state.IsSettled ? state with { IsSettled = true } : state;

    /// <summary>Gives it back unless it is settled.</summary>
    public static AgencyNameState Released(AgencyNameState state, string registration) =>
        state.Holder == registration && !state.IsSettled ? state with { Holder = "", Until = default } : state;
}
