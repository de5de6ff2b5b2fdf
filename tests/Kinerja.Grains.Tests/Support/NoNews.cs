using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Tests.Support;

/// <summary>Nobody is told that anything is new: a test that counts calls has no others beside its own.</summary>
internal sealed class NoNews : INewsPort
{
    public Task Watch(AgencyKey agency) => Task.CompletedTask;

    public void Poke(AgencyKey agency, NewsSource source)
    {
    }

    public Task WatchApprovals(string scope) => Task.CompletedTask;

    public void PokeApprovals(string scope)
    {
    }
}
