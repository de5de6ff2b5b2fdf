using Kinerja.Web.Components.Layout;

namespace Kinerja.Web.Components.Pages.Onboarding;

/// <summary>Addresses of the pages of newcomers, in one place.</summary>
public static class OnboardingLinks
{
    /// <summary>Where a registration begins.</summary>
    public const string Start = "/daftar";

    /// <summary>Contested and waiting registrations of the whole country.</summary>
    public const string Platform = "/admin/pendaftaran";

    /// <summary>The example, read by everybody.</summary>
    public const string Example = "/i/35.08/dinkop-um";

    /// <summary>A registration, or one of its steps.</summary>
    public static string Registration(string id, string? step = null) => $"{Start}/{Uri.EscapeDataString(id)}{(step is null ? "" : "/" + step)}";

    /// <summary>Asking to join an agency.</summary>
    public static string Join(string region, string agency) => $"/gabung/{Uri.EscapeDataString(region)}/{Uri.EscapeDataString(agency)}";

    /// <summary>People of an agency.</summary>
    public static string People(string region, string agency) => $"{AgencyLinks.Root(region, agency)}/orang";

    /// <summary>An invitation.</summary>
    public static string Invitation(string token) => $"/undangan/{Uri.EscapeDataString(token)}";

    /// <summary>Registrations that wait in a region.</summary>
    public static string Approvals(string region) => $"/w/{Uri.EscapeDataString(region)}/pendaftaran";

    /// <summary>Signing in and coming back.</summary>
    public static string SignIn(string back) => $"/akun/masuk?kembali={Uri.EscapeDataString(back)}";

    /// <summary>A new account and coming back.</summary>
    public static string Account(string back) => $"/akun/daftar?kembali={Uri.EscapeDataString(back)}";
}
