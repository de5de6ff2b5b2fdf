namespace Kinerja.Web.Hosting.Platform;

/// <summary>The processes of the site and what is in their memory, as the members of the cluster know it.</summary>
internal sealed class PlatformSilos(IGrainFactory grains, ILocalSiloDetails here)
{
    private const string Own = "Kinerja.";
    private const string Suffix = "Grain";

    /// <summary>Those that are there, the oldest first, and how many grains of each type are in memory.</summary>
    public async Task<(IReadOnlyList<SiloLine> Silos, IReadOnlyList<GrainLine> Grains)> Read()
    {
        var management = grains.GetGrain<IManagementGrain>(0);
        var (hosts, counts) = (await management.GetDetailedHosts(onlyActive: false), await management.GetSimpleGrainStatistics());
        var own = counts.Where(c => c.GrainType.StartsWith(Own, StringComparison.Ordinal)).ToList();
        var bySilo = own.GroupBy(c => c.SiloAddress).ToDictionary(g => g.Key, g => g.Sum(c => c.ActivationCount));
        return (
            [.. hosts.Where(h => h.Status is not (SiloStatus.Dead or SiloStatus.None)).OrderBy(h => h.StartTime).Select(h => new SiloLine(
                h.SiloAddress.Endpoint.ToString(), SiteVersion.Of(h.SiloName), h.Status.ToString(), Utc(h.StartTime), Utc(h.IAmAliveTime), bySilo.GetValueOrDefault(h.SiloAddress), h.SiloAddress.Equals(here.SiloAddress)))],
            [.. own.GroupBy(c => Short(c.GrainType), StringComparer.Ordinal).Select(g => new GrainLine(g.Key, g.Sum(c => c.ActivationCount))).Where(l => l.Activations > 0)
                .OrderByDescending(l => l.Activations).ThenBy(l => l.Type, StringComparer.Ordinal)]);
    }

    /// <summary>The name of a class of grains without what all of them share.</summary>
    internal static string Short(string type)
    {
        var name = type.Split(',')[0].Split('.')[^1];
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
