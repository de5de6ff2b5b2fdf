using Kinerja.Grains.Onboarding.Contracts;

namespace Kinerja.Web.Application.People;

/// <summary>Everything that is kept of one person, for that person. Secrets (hashes, keys, codes) are named by whether they are there.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">Address.</param>
/// <param name="FormerEmail">The address before; null when there was none, or when it has been let go.</param>
/// <param name="Created">When the account was made, UTC.</param>
/// <param name="HasPassword">Whether there is a password; its hash is kept, and nothing else of it but whether it is as long as those of admins.</param>
/// <param name="HasSecondFactor">Whether a code is asked for.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes are left.</param>
/// <param name="Passkeys">Names of passkeys.</param>
/// <param name="Logins">Other services to sign in with.</param>
/// <param name="Sessions">Living sessions.</param>
/// <param name="Roles">Roles, where, since when and given by whom.</param>
/// <param name="Registrations">Registrations of agencies.</param>
/// <param name="Requests">Requests to join, where one is known to be.</param>
/// <param name="Visits">When the person last looked at the home of an agency.</param>
/// <param name="Acts">What the person did, as the audit has it; the latest.</param>
/// <param name="HasMoreActs">True when the audit has more than these.</param>
/// <param name="Notices">What the person was told.</param>
public sealed record OwnData(
    string Account,
    string Name,
    string Email,
    string? FormerEmail,
    DateTimeOffset Created,
    bool HasPassword,
    bool HasSecondFactor,
    int RecoveryCodesLeft,
    IReadOnlyList<string> Passkeys,
    IReadOnlyList<string> Logins,
    IReadOnlyList<OwnSession> Sessions,
    IReadOnlyList<OwnRole> Roles,
    IReadOnlyList<RegistrationView> Registrations,
    IReadOnlyList<OwnRequest> Requests,
    IReadOnlyList<OwnVisit> Visits,
    IReadOnlyList<OwnAct> Acts,
    bool HasMoreActs,
    IReadOnlyList<OwnNotice> Notices);
