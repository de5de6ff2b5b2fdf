using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application;

/// <summary>Who acts. There are no accounts yet: the person at this machine, under one name in every history.</summary>
public sealed class CurrentActor
{
    /// <summary>The person at this machine.</summary>
    public static Actor Local { get; } = new("lokal", "Pengguna mesin ini", IsUnknown: true);

    /// <summary>The actor of the present request.</summary>
    public Actor Actor { get; } = Local;
}
