using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>The registrations of one account, so that they are found on another device. Key: account id.</summary>
[Alias("kinerja.IRegistrations")]
public interface IRegistrations : IGrainWithStringKey
{
    /// <summary>Remembers one, before it exists. False when the account has begun too many.</summary>
    [FromGrains("registration"), Alias("Add")]
    Task<bool> Add(string registration);

    /// <summary>Forgets one that has ended.</summary>
    [FromGrains("registration"), Alias("Remove")]
    Task Remove(string registration);

    /// <summary>Their ids, newest first; one that never came to be may be among them.</summary>
    [ReadOnly, Needs(Right.SignedIn), Alias("List")]
    Task<IReadOnlyList<string>> List();
}
