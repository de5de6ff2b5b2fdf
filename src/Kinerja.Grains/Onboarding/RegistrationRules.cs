using System.Net.Mail;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Onboarding;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Regions;

namespace Kinerja.Grains.Onboarding;

/// <summary>What commands make of a registration. Pure.</summary>
internal static class RegistrationRules
{
    private const int MinName = 3;
    private const int MaxName = 200;
    private const int MaxWords = 1000;
    private const int MinEvidence = 20;
    private const int MinReason = 3;
    private const int MaxEmail = 254;

    /// <summary>True when nobody went on with it in time.</summary>
    public static bool IsOver(RegistrationState state, DateTimeOffset now) =>
        state is { Pending.Count: 0, Status: not (RegistrationStatus.Opened or RegistrationStatus.Declined or RegistrationStatus.Expired) } && state.Until <= now;

    /// <summary>True when nothing will happen to it any more.</summary>
    public static bool IsFinal(RegistrationState state) => state.Status is RegistrationStatus.Opened or RegistrationStatus.Declined or RegistrationStatus.Expired;

    /// <summary>A new registration.</summary>
    public static Outcome<RegistrationState> Started(StartRegistration command, DateTimeOffset now, TimeSpan life)
    {
        if (Region(command.Region) is not { } region)
            return RegionCode.TryParse(command.Region, out var code) ? RegionCatalogue.NotListed(code, "region") : RegionCatalogue.Read(command.Region, "region").Problem;
        return new RegistrationState { Applicant = command.Actor.Id, ApplicantName = command.Actor.Name, Region = region.Code.Value, Until = now + life }
            .Noted(now, "started", command.Actor.Name, region.Name);
    }

    /// <summary>With a confirmed address.</summary>
    public static Outcome<RegistrationState> Confirmed(RegistrationState state, string email, DateTimeOffset now)
    {
        if (email is not { Length: > 0 and <= MaxEmail } || !MailAddress.TryCreate(email, out var address) || address.Address != email)
            return OnboardingRefusals.EmailInvalid();
        if (state.Status is not (RegistrationStatus.Draft or RegistrationStatus.EmailConfirmed))
            return OnboardingRefusals.Closed();
        return (state with { Email = email, Status = RegistrationStatus.EmailConfirmed }).Noted(now, "emailConfirmed", state.ApplicantName, email);
    }

    /// <summary>With the agency that is meant.</summary>
    /// <param name="state">Before.</param>
    /// <param name="command">The command.</param>
    /// <param name="others">Codes that the region has, without the one of this registration.</param>
    /// <param name="now">Now.</param>
    /// <param name="life">How long it lives from now on.</param>
    public static Outcome<RegistrationState> Described(RegistrationState state, DescribeAgency command, IEnumerable<string> others, DateTimeOffset now, TimeSpan life)
    {
        if (state.Status is not (RegistrationStatus.Draft or RegistrationStatus.EmailConfirmed))
            return OnboardingRefusals.Closed();
        var affair = AffairCatalogue.Read(command.Affair);
        Problem?[] problems =
        [
            Region(command.Region) is null ? RegionCatalogue.Read(command.Region, "region") is { IsOk: false } read ? read.Problem : RegionCatalogue.NotListed(RegionCode.Nation, "region") : null,
            (command.Name?.Trim().Length ?? 0) < MinName ? Refusals.Required("name", MinName) : command.Name!.Trim().Length > MaxName ? Refusals.TooLong("name", MaxName) : null,
            affair is null ? OnboardingRefusals.AffairUnknown() : null,
            AgencyCodes.Check(command.Code, others),
            (command.Evidence?.Length ?? 0) > MaxWords ? Refusals.TooLong("evidence", MaxWords) : null,
        ];
        if (problems.OfType<Problem>().ToList() is { Count: > 0 } wrong)
            return Outcome.Refused<RegistrationState>(wrong);
        return (state with
        {
            Region = command.Region, Name = command.Name!.Trim(), Affair = affair!.Code, Code = command.Code, Evidence = (command.Evidence ?? "").Trim(),
            NameTaken = false, Rival = "", Until = now + life,
        }).Noted(now, "described", command.Actor.Name, command.Name!.Trim());
    }

    /// <summary>With a step of its applicant.</summary>
    public static Outcome<RegistrationState> Acted(RegistrationState state, ActOnRegistration command, DateTimeOffset now, OnboardingOptions options) => command.Act switch
    {
        RegistrationAct.Begin when state.Status is RegistrationStatus.Declined or RegistrationStatus.Expired || !Enum.IsDefined(command.Beginning) => OnboardingRefusals.Closed(),
        RegistrationAct.Begin => state with { Beginning = command.Beginning },
        RegistrationAct.Submit when state.Status == RegistrationStatus.Draft => OnboardingRefusals.EmailNotConfirmed(),
        RegistrationAct.Submit when state.Status != RegistrationStatus.EmailConfirmed => OnboardingRefusals.Closed(),
        RegistrationAct.Submit when state.Code.Length == 0 => OnboardingRefusals.NotDescribed(),
        RegistrationAct.Submit => (state with { Pending = [RegistrationStep.Reserve], NameTaken = false, Rival = "", Until = now + options.Life }).Noted(now, "submitted", command.Actor.Name),
        RegistrationAct.Contest when state is not { Status: RegistrationStatus.EmailConfirmed, NameTaken: true } => OnboardingRefusals.NotTaken(),
        RegistrationAct.Contest when (command.Words?.Trim().Length ?? 0) < MinEvidence => Refusals.Required("words", MinEvidence),
        RegistrationAct.Contest when command.Words!.Length > MaxWords => Refusals.TooLong("words", MaxWords),
        RegistrationAct.Contest => (state with { Status = RegistrationStatus.Contested, Evidence = command.Words!.Trim(), Pending = [RegistrationStep.Queue], Until = now + options.Life })
            .Noted(now, "contested", command.Actor.Name, command.Words!.Trim()),
        RegistrationAct.Withdraw when state.Status is not (RegistrationStatus.AwaitingApproval or RegistrationStatus.Contested) => OnboardingRefusals.Closed(),
        RegistrationAct.Withdraw => (state with { Status = RegistrationStatus.EmailConfirmed, Pending = GivenUp(state), NameTaken = false, Rival = "", Until = now + options.Life })
            .Noted(now, "withdrawn", command.Actor.Name),
        _ => OnboardingRefusals.Closed(),
    };

    /// <summary>With a decision.</summary>
    public static Outcome<RegistrationState> Decided(RegistrationState state, DecideRegistration command, DateTimeOffset now)
    {
        if (state.Status is not (RegistrationStatus.AwaitingApproval or RegistrationStatus.Contested) || state.Pending.Count > 0)
            return OnboardingRefusals.NotWaiting();
        var reason = (command.Reason ?? "").Trim();
        var contested = state.Status == RegistrationStatus.Contested;
        if ((contested || !command.Approve) && reason.Length < MinReason)
            return Refusals.Required("reason", MinReason);
        if (reason.Length > Refusals.MaxReason)
            return Refusals.TooLong("reason", Refusals.MaxReason);
        return command.Approve
            ? (state with { Status = contested ? state.Status : RegistrationStatus.Reserved, Reason = reason, Pending = contested ? [RegistrationStep.Evict, RegistrationStep.Reserve, .. RegistrationPaths.Opening] : RegistrationPaths.Opening })
                .Noted(now, "approved", command.Actor.Name, reason)
            : (state with { Status = RegistrationStatus.Declined, Reason = reason, Pending = GivenUp(state) }).Noted(now, "declined", command.Actor.Name, reason);
    }

    /// <summary>Ended by time.</summary>
    public static RegistrationState Expired(RegistrationState state, DateTimeOffset now) =>
        (state with { Status = RegistrationStatus.Expired, Pending = [.. GivenUp(state), RegistrationStep.Forget] }).Noted(now, "expired");

    /// <summary>Outvoted: another registration has the name by a decision. The same state when it has nothing to lose.</summary>
    public static RegistrationState Outvoted(RegistrationState state, string reason, DateTimeOffset now) => state.Status == RegistrationStatus.AwaitingApproval
        ? (state with { Status = RegistrationStatus.Declined, Reason = reason, Pending = GivenUp(state) }).Noted(now, "outvoted", "", reason)
        : state;

    /// <summary>With one more line in its log.</summary>
    public static RegistrationState Noted(this RegistrationState state, DateTimeOffset now, string what, string by = "", string words = "") =>
        state with { Log = [.. state.Log.TakeLast(RegistrationPaths.MaxLog - 1), new(now, what, by, words)] };

    private static Region? Region(string? text) =>
        RegionCode.TryParse(text, out var code) && code.Level != RegionLevel.Nation ? RegionCatalogue.Find(code) : null;

    // Whoever contests a name does not have it: the agency is asked for by somebody else.
    private static IReadOnlyList<RegistrationStep> GivenUp(RegistrationState state) => state.Status switch
    {
        RegistrationStatus.AwaitingApproval => RegistrationPaths.GivingUp,
        RegistrationStatus.Contested => [.. RegistrationPaths.GivingUp.Where(step => step != RegistrationStep.Withdraw)],
        _ => [],
    };
}
