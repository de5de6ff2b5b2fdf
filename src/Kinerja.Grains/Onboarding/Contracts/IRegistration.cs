using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>
/// One registration of an agency by one person. Key: 32 hexadecimal digits. A sequence of steps; each is stored before its side effect, can be repeated without harm,
/// and is finished by a reminder when a crash interrupts it. To everybody but its applicant it does not exist.
/// </summary>
[Alias("kinerja.IRegistration")]
public interface IRegistration : IGrainWithStringKey
{
    /// <summary>Begins. Problems: <c>regionUnknown</c>, <c>registrationExists</c>, <c>tooManyRegistrations</c>.</summary>
    [Needs(Right.SignedIn), Alias("Start")]
    Task<Outcome<Receipt>> Start(StartRegistration command);

    /// <summary>
    /// Takes over the address that the account has shown to be its own; another one than before takes its place until the request is sent. Problems:
    /// <c>emailNotConfirmed</c>, <c>registrationClosed</c>.
    /// </summary>
    [Needs(Right.SignedIn), Alias("ConfirmEmail")]
    Task<Outcome<Receipt>> ConfirmEmail();

    /// <summary>Says which agency is meant. Problems: <c>required</c>, <c>tooLong</c>, <c>affairUnknown</c>, those of the code, <c>registrationClosed</c>.</summary>
    [Needs(Right.SignedIn), Alias("Describe")]
    Task<Outcome<Receipt>> Describe(DescribeAgency command);

    /// <summary>
    /// A step of the applicant. Problems: <c>emailNotConfirmed</c>, <c>notDescribed</c>, <c>agencyTaken</c> (then join or contest), <c>required</c>,
    /// <c>registrationClosed</c>.
    /// </summary>
    [Needs(Right.SignedIn), Alias("Act")]
    Task<Outcome<Receipt>> Act(ActOnRegistration command);

    /// <summary>The registration, for its applicant.</summary>
    [ReadOnly, Needs(Right.SignedIn), Alias("Get")]
    Task<Outcome<RegistrationView>> Get();

    /// <summary>The registration, for whoever decides; null when there is none. Waits for nothing.</summary>
    [AlwaysInterleave, FromGrains("approvals", "approval-news"), Alias("Show")]
    Task<RegistrationView?> Show();

    /// <summary>Takes a decision; what follows from it is done afterwards. Problems: <c>notWaiting</c>, <c>required</c>.</summary>
    [FromGrains("approvals"), Alias("Decide")]
    Task<Outcome<Receipt>> Decide(DecideRegistration command);

    /// <summary>Loses the name to another registration by a decision of the platform.</summary>
    /// <returns>True when it had been opened already: then it keeps the agency, and the other joins it.</returns>
    [FromGrains("registration"), Alias("Yield")]
    Task<bool> Yield(string registration, string reason);
}
