using Kinerja.Grains.Access;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Onboarding;

/// <summary>Who may come in, and as what. Pure.</summary>
public static class AdmissionRules
{
    /// <summary>Invitations and requests that may be open at once in one scope.</summary>
    public const int MaxOpen = 50;

    private const int MinWords = 3;
    private const int MaxFor = 254;

    /// <summary>The roles that somebody may offer in a scope: those that there are, and to whoever manages it for the platform only that of its admin.</summary>
    public static IReadOnlyList<ActorRole> RolesOf(string scope, ActorRole? giver) =>
        [.. MemberRules.RolesOf(scope).Where(role => giver != ActorRole.PlatformAdmin || role is ActorRole.AgencyAdmin or ActorRole.PlatformAdmin)];

    /// <summary>True for a role that counts only in a session with a second factor.</summary>
    public static bool NeedsSecondFactor(ActorRole role) => RightRules.NeedsSecondFactor(role);

    /// <summary>True for a SHA-256, 64 hexadecimal digits, small letters.</summary>
    internal static bool IsHash(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>True when an invitation is one for this account: nobody has accepted it and it is in time, or this account has accepted it.</summary>
    internal static bool IsFor(InvitationState state, string account, DateTimeOffset now) =>
        account.Length > 0 && !state.IsRevoked && (state.Account.Length == 0 ? state.Until > now : state.Account == account);

    /// <summary>What is wrong with an invitation; null when nothing is.</summary>
    internal static Problem? Check(string scope, InvitePerson command, int open) =>
        !RolesOf(scope, command.Actor.Role).Contains(command.Role) ? OnboardingRefusals.RoleNotHere()
        : !IsHash(command.Hash) ? OnboardingRefusals.NoInvitation()
        : (command.For?.Length ?? 0) > MaxFor ? Refusals.TooLong("for", MaxFor)
        : open >= MaxOpen ? OnboardingRefusals.TooManyOpen(MaxOpen) : null;

    /// <summary>With a request. Asking again while it waits replaces the words; after an answer it is a new request.</summary>
    internal static Outcome<AdmissionsState> Asked(AdmissionsState state, AskToJoin command, DateTimeOffset now)
    {
        var words = (command.Words ?? "").Trim();
        if (words.Length < MinWords)
            return Refusals.Required("words", MinWords);
        if (words.Length > Refusals.MaxReason)
            return Refusals.TooLong("words", Refusals.MaxReason);
        var others = state.Requests.Where(r => r.Account != command.Actor.Id).ToList();
        if (others.Count(r => !r.IsDecided) >= MaxOpen)
            return OnboardingRefusals.TooManyOpen(MaxOpen);
        return state with { Requests = [.. Kept(others), new(command.Actor.Id, command.Actor.Name, words, now)] };
    }

    /// <summary>With an answer.</summary>
    internal static Outcome<AdmissionsState> Decided(string scope, AdmissionsState state, DecideJoin command)
    {
        if (state.Requests.FirstOrDefault(r => r.Account == command.Account) is not { } request)
            return OnboardingRefusals.NoRequest();
        if (request.IsDecided)
            return OnboardingRefusals.RequestDecided();
        if (command.Role is { } role && !RolesOf(scope, command.Actor.Role).Contains(role))
            return OnboardingRefusals.RoleNotHere();
        var reason = (command.Reason ?? "").Trim();
        if (command.Role is null && reason.Length < MinWords)
            return Refusals.Required("reason", MinWords);
        if (reason.Length > Refusals.MaxReason)
            return Refusals.TooLong("reason", Refusals.MaxReason);
        var decided = request with { IsDecided = true, Role = command.Role, Reason = reason, By = command.Actor.Name };
        return state with { Requests = [.. state.Requests.Select(r => r == request ? decided : r)] };
    }

    /// <summary>Answers that are old make room.</summary>
    private static IEnumerable<JoinRequest> Kept(List<JoinRequest> requests) => requests.Where(r => !r.IsDecided).Concat(requests.Where(r => r.IsDecided).TakeLast(MaxOpen)).OrderBy(r => r.At);
}
