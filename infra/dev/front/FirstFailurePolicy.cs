using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Kinerja.Front;

/// <summary>
/// A silo that cannot be reached is left out at the first failure; the health questions bring it back as soon as it answers again. Waiting for a rate of
/// failures, as the built-in policy does, would send several people to a dead process first.
/// </summary>
internal sealed class FirstFailurePolicy(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string Id = "FirstFailure";

    public string Name => Id;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        switch (context.Features.Get<IForwarderErrorFeature>())
        {
            case null:
                health.SetPassive(cluster, destination, DestinationHealth.Healthy, TimeSpan.Zero);
                break;
            case { Error: ForwarderError.Request or ForwarderError.RequestTimedOut or ForwarderError.ResponseBodyDestination }:
                var pause = cluster.Model.Config.HealthCheck?.Passive?.ReactivationPeriod ?? TimeSpan.FromSeconds(2);
                health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, pause);
                break;
            default:
                // The browser went away, or its body broke off: nothing is known about the silo.
                break;
        }
    }
}
