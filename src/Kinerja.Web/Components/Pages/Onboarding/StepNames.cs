using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Onboarding.Contracts;

namespace Kinerja.Web.Components.Pages.Onboarding;

/// <summary>The steps of a registration as they stand in addresses, and which of them is next.</summary>
internal static class StepNames
{
    /// <summary>Account and mail address.</summary>
    public const string Email = "surel";

    /// <summary>Which agency.</summary>
    public const string Agency = "perangkat";

    /// <summary>Second factor.</summary>
    public const string Factor = "keamanan";

    /// <summary>How to begin.</summary>
    public const string Begin = "mulai";

    /// <summary>Look through and send; then where it stands.</summary>
    public const string Send = "kirim";

    /// <summary>All, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Email, Agency, Factor, Begin, Send];

    /// <summary>True when a step is done.</summary>
    public static bool IsDone(string step, RegistrationView view, Caller caller) => step switch
    {
        Email => view.Email.Length > 0,
        Agency => view.Code.Length > 0,
        Factor => caller.SecondFactor,
        Begin => view.Beginning != Beginning.Undecided,
        _ => view.Status == RegistrationStatus.Opened,
    };

    /// <summary>The first step that is not done; the last one when all are, or when it has been sent.</summary>
    public static string Next(RegistrationView view, Caller caller) =>
        view.Status is RegistrationStatus.Draft or RegistrationStatus.EmailConfirmed ? All.First(step => step == Send || !IsDone(step, view, caller)) : Send;
}
