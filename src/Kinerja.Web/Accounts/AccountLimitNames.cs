namespace Kinerja.Web.Accounts;

/// <summary>Limits for each source, by the name that pages carry.</summary>
public static class AccountLimitNames
{
    /// <summary>Passwords, codes and passkeys.</summary>
    public const string SignIn = "masuk";

    /// <summary>Ways to a provider and back.</summary>
    public const string Provider = "penyedia";

    /// <summary>Whatever sends a mail.</summary>
    public const string Mail = "surat";

    /// <summary>Steps of a registration, requests to join, invitations.</summary>
    public const string Registration = "pendaftaran";
}
