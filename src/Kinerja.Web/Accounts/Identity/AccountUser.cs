using Kinerja.Grains.Accounts.Contracts;

namespace Kinerja.Web.Accounts.Identity;

/// <summary>An account in the hands of Identity: changed here first, then saved as a whole over the revision that was read.</summary>
public sealed class AccountUser
{
    /// <summary>Takes over what an account says.</summary>
    public AccountUser(AccountView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        (Id, Credentials, Revision) = (view.Id, view.Credentials, view.Revision);
    }

    /// <summary>An account that is yet to be made.</summary>
    public AccountUser(string name, string email)
    {
        Id = Grains.Accounts.AccountSecrets.NewId();
        Credentials = new() { Name = name, Email = email, Stamp = Grains.Accounts.AccountSecrets.NewId() };
    }

    /// <summary>Account id.</summary>
    public string Id { get; internal set; }

    /// <summary>Who and how.</summary>
    public AccountCredentials Credentials { get; set; }

    /// <summary>Revision that was read; 0 for an account that is yet to be made.</summary>
    public long Revision { get; internal set; }

    /// <summary>True while an administrator has disabled it.</summary>
    public bool IsDisabledAt(DateTimeOffset now) => Credentials.DisabledUntil is { } until && now < until;
}
