using System.Globalization;
using Kinerja.Web.Hosting;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;
using Yarp.ReverseProxy.SessionAffinity;
using Yarp.ReverseProxy.Transforms;

namespace Kinerja.Front;

/// <summary>
/// One route to one group of silos: a browser stays on its silo by cookie, as on App Service, and moves on when that silo is gone. When no silo is healthy
/// all of them are tried: a silo that has lost its storage still answers in words.
/// </summary>
internal sealed class SiloMap
{
    private const string Cluster = "silos";

    public SiloMap(FrontOptions options)
    {
        var addresses = options.Destinations.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
            throw new InvalidOperationException("Front:Destinations names no silo.");
        if (addresses.FirstOrDefault(a => !LoopbackGuard.IsLoopback(a)) is { } foreign)
            throw new InvalidOperationException($"The front leads to silos of this machine only, not to {foreign}.");

        Routes = [new RouteConfig { RouteId = "all", ClusterId = Cluster, Match = new() { Path = "/{**path}" } }.WithTransformUseOriginalHostHeader()];
        Clusters =
        [
            new ClusterConfig
            {
                ClusterId = Cluster,
                Destinations = addresses.Select((address, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"silo-{i + 1}"), address))
                    .ToDictionary(d => d.Name, d => new DestinationConfig { Address = d.address }),
                LoadBalancingPolicy = LoadBalancingPolicies.PowerOfTwoChoices,
                SessionAffinity = new()
                {
                    Enabled = true,
                    Policy = SessionAffinityConstants.Policies.ArrCookie,
                    FailurePolicy = SessionAffinityConstants.FailurePolicies.Redistribute,
                    AffinityKeyName = "ARRAffinity",
                    Cookie = new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true },
                },
                HealthCheck = new()
                {
                    AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
                    Active = new()
                    {
                        Enabled = true,
                        Interval = options.ProbeInterval,
                        Timeout = options.ProbeTimeout,
                        Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                        Path = "/health",
                    },
                    Passive = new() { Enabled = true, Policy = FirstFailurePolicy.Id, ReactivationPeriod = TimeSpan.FromSeconds(2) },
                },
                Metadata = new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "2" },
                HttpRequest = new ForwarderRequestConfig { ActivityTimeout = options.ActivityLimit },
            },
        ];
    }

    /// <summary>How many silos take new requests at the moment.</summary>
    public static int Healthy(IServiceProvider services) =>
        services.GetRequiredService<IProxyStateLookup>().TryGetCluster(Cluster, out var cluster)
            ? cluster.Destinations.Values.Count(d => d.Health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy })
            : 0;

    public IReadOnlyList<RouteConfig> Routes { get; }

    public IReadOnlyList<ClusterConfig> Clusters { get; }
}
