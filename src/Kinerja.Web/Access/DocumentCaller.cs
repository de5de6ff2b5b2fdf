using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Web.Access;

/// <summary>The part of the site that builds an issued document anew for whoever holds its code. What it reads is shown to nobody: it says whether the hash is the same.</summary>
internal static class DocumentCaller
{
    /// <summary>Reads as that part until it is disposed.</summary>
    public static IDisposable Use() => Callers.Use(Caller.Service(ServiceNames.Documents));
}
