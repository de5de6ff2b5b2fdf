using System.Globalization;
using System.Net;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>Silos for tests, and how they are compared.</summary>
public static class Silos
{
    /// <summary>When all of them started.</summary>
    public static readonly DateTime Start = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    /// <summary>An address.</summary>
    public static SiloAddress Address(int port, int generation = 7) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, port), generation);

    /// <summary>A silo that has every field.</summary>
    public static MembershipEntry One(int port = 11_111, SiloStatus status = SiloStatus.Active, int generation = 7) => new()
    {
        SiloAddress = Address(port, generation),
        HostName = "mesin",
        SiloName = $"silo-{port}",
        RoleName = "peran",
        Status = status,
        ProxyPort = 30_000,
        UpdateZone = 2,
        FaultZone = 3,
        SuspectTimes = [],
        StartTime = Start,
        IAmAliveTime = Start.AddSeconds(1),
    };

    /// <summary>A silo with another state and one more vote against it.</summary>
    public static MembershipEntry With(this MembershipEntry silo, SiloStatus status, params IEnumerable<int> votesOf)
    {
        var changed = One(silo.SiloAddress.Endpoint.Port, status, silo.SiloAddress.Generation);
        changed.SuspectTimes = [.. votesOf.Select(port => Tuple.Create(Address(port), Start.AddMinutes(1)))];
        return changed;
    }

    /// <summary>All that must not change with a sign of life.</summary>
    public static string Canonical(this MembershipEntry silo) => string.Create(
        CultureInfo.InvariantCulture,
        $"{silo.SiloAddress.ToParsableString()} {silo.Status} {silo.HostName} {silo.SiloName} {silo.RoleName} {silo.ProxyPort} {silo.UpdateZone} {silo.FaultZone} {silo.StartTime:O} {silo.StartTime.Kind} [{string.Join(", ", (silo.SuspectTimes ?? []).Select(vote => string.Create(CultureInfo.InvariantCulture, $"{vote.Item1.ToParsableString()} {vote.Item2:O}")))}]");

    /// <summary>All silos of a view, sorted.</summary>
    public static string Canonical(this MembershipTableData view) =>
        string.Join('\n', view.Members.Select(member => member.Item1.Canonical()).Order(StringComparer.Ordinal));
}
