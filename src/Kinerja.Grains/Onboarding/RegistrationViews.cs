using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Onboarding;

namespace Kinerja.Grains.Onboarding;

/// <summary>Shows a registration. Pure.</summary>
internal static class RegistrationViews
{
    /// <summary>The view; one whose time is over shows as expired before it has been written.</summary>
    public static RegistrationView Of(string id, RegistrationState state, DateTimeOffset now) => new()
    {
        Id = id,
        Status = RegistrationRules.IsOver(state, now) ? RegistrationStatus.Expired : state.Status,
        Region = state.Region,
        Name = state.Name,
        Affair = state.Affair,
        Code = state.Code,
        Evidence = state.Evidence,
        Beginning = state.Beginning,
        Applicant = state.ApplicantName,
        Email = state.Email,
        OpensAtOnce = OfficialDomains.Covers(RegionCode.Parse(state.Region), state.Email),
        IsBusy = state.Pending.Count > 0,
        NameTaken = state.NameTaken,
        Rival = state.Rival,
        Until = state.Until,
        Log = state.Log,
        Revision = state.Revision,
        Reason = state.Reason,
    };
}
