using Kinerja.Grains.Accounts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Onboarding;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Application.Onboarding;

/// <summary>
/// Mails about coming in: an invitation, a request to join and its answer, the decision on a registration. Each is written after its command is stored, once for each operation; whoever
/// gets none finds the same on the pages.
/// </summary>
internal sealed class OnboardingLetters(IGrainFactory grains, PostOffice post, AccountLinks links, IStringLocalizer<OnboardingWords> words)
{
    /// <summary>Sends an invitation's link to whom it is for, where that is an address.</summary>
    /// <returns>False when it names no address.</returns>
    public bool Invited(HttpContext http, string to, string token, string by, ActorRole role, string place, string operation)
    {
        if (!LoginNames.IsEmail(to.Trim()))
            return false;
        var (link, language, name) = (links.AddressOf(http) + OnboardingLinks.Invitation(token), Languages.Current, RoleName(role));
        post.Once($"{operation} undangan", () => Task.FromResult<Letter?>(new("Invited", to.Trim(), language, "", link, by, name, place)));
        return true;
    }

    /// <summary>Tells the admins of an agency that somebody asks to join.</summary>
    public void Asked(HttpContext http, AgencyKey agency, string name, string place, string operation)
    {
        var (link, language) = (links.AddressOf(http) + OnboardingLinks.People(agency.Region.Value, agency.Code), Languages.Current);
        post.Once($"{operation} permintaan", async () =>
        {
            foreach (var admin in await grains.Members(agency.ToString()).AccountsOf(ActorRole.AgencyAdmin))
                post.Once($"{operation} {admin}", () => To(admin, (mail, to) => new("JoinAsked", mail, language, to, link, name, place)));
            return null;
        });
    }

    /// <summary>Tells somebody what became of their request to join.</summary>
    public void Answered(HttpContext http, string account, AgencyKey agency, string place, ActorRole? role, string reason, string operation)
    {
        var (region, code, language, given) = (agency.Region.Value, agency.Code, Languages.Current, role is { } known ? RoleName(known) : "");
        var link = links.AddressOf(http) + (role is null ? OnboardingLinks.Join(region, code) : AgencyLinks.Root(region, code));
        post.Once($"{operation} jawaban", () => To(account, (mail, to) => role is null ? new("JoinDeclined", mail, language, to, link, place, reason) : new("JoinAccepted", mail, language, to, link, place, given)));
    }

    /// <summary>Tells an applicant what was decided.</summary>
    public void Decided(HttpContext http, RegistrationView registration, bool approved, string reason, string operation)
    {
        if (registration.Email.Length == 0)
            return;
        var (link, language) = (links.AddressOf(http) + OnboardingLinks.Registration(registration.Id), Languages.Current);
        post.Once($"{operation} putusan", () => Task.FromResult<Letter?>(
            new(approved ? "Approved" : "Declined", registration.Email, language, registration.Applicant, link, registration.Name, reason.Length > 0 ? reason : "-")));
    }

    private string RoleName(ActorRole role) => words["Role." + role];

    private async Task<Letter?> To(string account, Func<string, string, Letter> write) =>
        await grains.Account(account).Get() is { Credentials: { IsConfirmed: true } who } ? write(who.Email, who.Name) : null;
}
