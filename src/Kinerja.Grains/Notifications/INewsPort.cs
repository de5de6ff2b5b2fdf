using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Notifications;

/// <summary>How grains say that something is new. A seam: tests that count every call leave it out.</summary>
internal interface INewsPort
{
    /// <summary>Sees to it that an agency is looked at from now on.</summary>
    Task Watch(AgencyKey agency);

    /// <summary>Says that something may be new; waits for nothing and never fails.</summary>
    void Poke(AgencyKey agency, NewsSource source);

    /// <summary>Sees to it that a list of registrations that wait is looked at from now on.</summary>
    Task WatchApprovals(string scope);

    /// <summary>Says that a list of registrations may be another; waits for nothing and never fails.</summary>
    void PokeApprovals(string scope);
}
