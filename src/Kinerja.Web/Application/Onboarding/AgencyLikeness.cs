using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Model.Texts;

namespace Kinerja.Web.Application.Onboarding;

/// <summary>Which agencies of a region somebody should look at before registering another.</summary>
public static class AgencyLikeness
{
    /// <summary>True for the same address, the same affair, or a name that reads the same.</summary>
    public static bool IsLike(DirectoryEntry entry, RegistrationView view)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(view);
        return entry.Code == view.Code || (entry.Affair.Length > 0 && entry.Affair == view.Affair) || TextFolding.Fold(entry.Name) == TextFolding.Fold(view.Name);
    }
}
