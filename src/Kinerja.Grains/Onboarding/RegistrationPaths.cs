using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;

namespace Kinerja.Grains.Onboarding;

/// <summary>In which order the side effects of a registration come, and what the answer of a name makes of it. Pure.</summary>
internal static class RegistrationPaths
{
    /// <summary>Lines of a log that are kept.</summary>
    public const int MaxLog = 100;

    /// <summary>
    /// From a reserved name to an open agency. The name is settled first, so that no delay can lose it; the agency exists before anybody holds a role in it, and is in use
    /// when somebody does; the list says so last.
    /// </summary>
    public static IReadOnlyList<RegistrationStep> Opening { get; } =
    [
        RegistrationStep.Settle, RegistrationStep.ListProvisioning, RegistrationStep.Provision, RegistrationStep.Open, RegistrationStep.Grant, RegistrationStep.Activate, RegistrationStep.ListActive,
        RegistrationStep.Unqueue,
    ];

    /// <summary>From a request that waits to none. The name is given back last: whoever gets it finds nothing left of this one.</summary>
    public static IReadOnlyList<RegistrationStep> GivingUp { get; } = [RegistrationStep.Unqueue, RegistrationStep.Withdraw, RegistrationStep.Unlist, RegistrationStep.Release];

    /// <summary>The first step is done.</summary>
    public static RegistrationState Next(RegistrationState state) => state with { Pending = [.. state.Pending.Skip(1)] };

    /// <summary>The name is reserved: the agency opens at once, or a person decides.</summary>
    public static RegistrationState Reserved(RegistrationState state, bool opensAtOnce, DateTimeOffset now, TimeSpan hold)
    {
        if (state.Pending.Count > 1) // a decision stands behind it: what follows is known already
            return (Next(state) with { Status = RegistrationStatus.Reserved }).Noted(now, "reserved");
        return opensAtOnce
            ? (state with { Status = RegistrationStatus.Reserved, Pending = Opening }).Noted(now, "reserved")
            : (state with { Status = RegistrationStatus.AwaitingApproval, Until = now + hold, Pending = [RegistrationStep.ListRequested, RegistrationStep.Request, RegistrationStep.Queue] }).Noted(now, "awaiting");
    }

    /// <summary>Somebody else has the name.</summary>
    public static RegistrationState Taken(RegistrationState state, string rival, DateTimeOffset now) =>
        (state with { Status = RegistrationStatus.EmailConfirmed, NameTaken = true, Rival = rival, Pending = state.Pending.Count > 1 ? [RegistrationStep.Unqueue, RegistrationStep.Unlist] : [] })
        .Noted(now, "nameTaken");

    /// <summary>Whoever had the name had opened the agency already: the applicant joins it.</summary>
    public static RegistrationState Joined(RegistrationState state, DateTimeOffset now) =>
        (state with { Status = RegistrationStatus.Opened, Pending = [RegistrationStep.Grant, RegistrationStep.Unqueue] }).Noted(now, "joined");

    /// <summary>The agency is in use.</summary>
    public static RegistrationState Opened(RegistrationState state, DateTimeOffset now) =>
        (Next(state) with { Status = RegistrationStatus.Opened, NameTaken = false, Rival = "" }).Noted(now, "opened");
}
