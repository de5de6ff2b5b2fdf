using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Web.Accounts;

/// <summary>Calls to accounts that the site makes for nobody in particular: whoever signs in is nobody yet.</summary>
internal static class AccountCalls
{
    /// <summary>What follows is called by the part of the site that signs people in.</summary>
    public static IDisposable AsService() => Callers.Use(Caller.Service(ServiceNames.Accounts));
}
