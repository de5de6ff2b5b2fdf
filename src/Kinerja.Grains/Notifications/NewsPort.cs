using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Notifications;

/// <summary>Tells the notifier of the agency.</summary>
internal sealed class NewsPort(IGrainFactory grains) : INewsPort
{
    /// <inheritdoc/>
    public Task Watch(AgencyKey agency) => grains.GetGrain<INotifier>(agency.ToString()).Watch();

    /// <inheritdoc/>
    public void Poke(AgencyKey agency, NewsSource source) => grains.GetGrain<INotifier>(agency.ToString()).Poke(source).Ignore();

    /// <inheritdoc/>
    public Task WatchApprovals(string scope) => grains.GetGrain<IApprovalNews>(scope).Watch();

    /// <inheritdoc/>
    public void PokeApprovals(string scope) => grains.GetGrain<IApprovalNews>(scope).Poke().Ignore();
}
