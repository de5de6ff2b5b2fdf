using System.Globalization;
using System.Net;
using Azure.Data.Tables;

namespace Orleans.AzureStorage.Clustering;

/// <summary>How a silo lies in its row: everything is text.</summary>
internal static class SiloRow
{
    /// <summary>Name of the property with the state of the silo.</summary>
    public const string Status = nameof(MembershipEntry.Status);

    /// <summary>Name of the property with the port for clients; 0 when the silo takes none.</summary>
    public const string ProxyPort = nameof(MembershipEntry.ProxyPort);

    /// <summary>
    /// Carries a value of its own for each insert or update, which tells whether a transaction whose answer was lost was applied. It lies here and
    /// not in the version row because the next writer, whoever it is, replaces that one.
    /// </summary>
    public const string WriteId = "WriteId";

    private const string Time = "yyyy-MM-dd HH:mm:ss.fff 'GMT'";
    private const char Separator = '|';

    /// <summary>The row key of a silo.</summary>
    public static string Key(SiloAddress silo) => string.Create(CultureInfo.InvariantCulture, $"{silo.Endpoint.Address}-{silo.Endpoint.Port}-{silo.Generation}");

    /// <summary>The whole row.</summary>
    public static TableEntity Create(string clusterId, MembershipEntry entry)
    {
        var row = new TableEntity(clusterId, Key(entry.SiloAddress))
        {
            ["DeploymentId"] = clusterId,
            ["Address"] = entry.SiloAddress.Endpoint.Address.ToString(),
            ["Port"] = Print(entry.SiloAddress.Endpoint.Port),
            ["Generation"] = Print(entry.SiloAddress.Generation),
            [Status] = entry.Status.ToString(),
            [ProxyPort] = Print(entry.ProxyPort),
            ["UpdateZone"] = Print(entry.UpdateZone),
            ["FaultZone"] = Print(entry.FaultZone),
            ["SuspectingSilos"] = string.Join(Separator, entry.SuspectTimes?.Select(vote => vote.Item1.ToParsableString()) ?? []),
            ["SuspectingTimes"] = string.Join(Separator, entry.SuspectTimes?.Select(vote => Print(vote.Item2)) ?? []),
            ["StartTime"] = Print(entry.StartTime),
            ["IAmAliveTime"] = Print(entry.IAmAliveTime),
        };
        // The table knows no empty property: what is not set is not there.
        Set("HostName", entry.HostName);
        Set("RoleName", entry.RoleName);
        Set("SiloName", entry.SiloName);
        Set("InstanceName", entry.SiloName);
        return row;

        void Set(string name, string? value)
        {
            if (value is not null)
                row[name] = value;
        }
    }

    /// <summary>The only property that a sign of life changes.</summary>
    public static TableEntity SignOfLife(string clusterId, MembershipEntry entry) =>
        new(clusterId, Key(entry.SiloAddress)) { ["IAmAliveTime"] = Print(entry.IAmAliveTime) };

    /// <summary>The silo of a row.</summary>
    /// <exception cref="FormatException">Something in the row is missing or not what it should be.</exception>
    public static MembershipEntry Read(TableEntity row) => new()
    {
        SiloAddress = Address(row, "Port"),
        HostName = Text(row, "HostName")!,
        Status = Enum.TryParse<SiloStatus>(Text(row, Status), out var status) && Enum.IsDefined(status) ? status : throw Unreadable(row, Status),
        ProxyPort = Text(row, ProxyPort) is null or "" ? 0 : Number(row, ProxyPort),
        RoleName = Text(row, "RoleName"),
        SiloName = Text(row, "SiloName") is { Length: > 0 } name ? name : Text(row, "InstanceName")!,
        UpdateZone = Text(row, "UpdateZone") is null or "" ? 0 : Number(row, "UpdateZone"),
        FaultZone = Text(row, "FaultZone") is null or "" ? 0 : Number(row, "FaultZone"),
        SuspectTimes = Suspicions(row),
        StartTime = Moment(row, "StartTime"),
        IAmAliveTime = Moment(row, "IAmAliveTime"),
    };

    /// <summary>Where clients reach the silo of a row, or null when it takes none.</summary>
    /// <exception cref="FormatException">Something in the row is missing or not what it should be.</exception>
    public static Uri? Gateway(TableEntity row) =>
        Text(row, ProxyPort) is null or "" or "0" ? null : Address(row, ProxyPort).ToGatewayUri();

    private static SiloAddress Address(TableEntity row, string port) =>
        IPAddress.TryParse(Text(row, "Address"), out var address) && Number(row, port) is >= 0 and <= IPEndPoint.MaxPort and var number
            ? SiloAddress.New(address, number, Number(row, "Generation"))
            : throw Unreadable(row, "Address");

    private static List<Tuple<SiloAddress, DateTime>> Suspicions(TableEntity row)
    {
        var silos = Parts(row, "SuspectingSilos");
        var times = Parts(row, "SuspectingTimes");
        return silos.Length == times.Length
            ? [.. silos.Zip(times, (silo, time) => Tuple.Create(Suspecting(row, silo), Moment(row, "SuspectingTimes", time)))]
            : throw Unreadable(row, "SuspectingTimes");
    }

    private static SiloAddress Suspecting(TableEntity row, string text)
    {
        // An address of version 6 has colons of its own and no brackets.
        var at = text.LastIndexOf('@');
        var colon = at > 0 ? text.LastIndexOf(':', at) : -1;
        return colon > 0 && IPAddress.TryParse(text.AsSpan(0, colon), out var address)
            && ushort.TryParse(text.AsSpan(colon + 1, at - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && int.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var generation)
            ? SiloAddress.New(address, port, generation)
            : throw Unreadable(row, "SuspectingSilos");
    }

    private static string[] Parts(TableEntity row, string name) => Text(row, name)?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static DateTime Moment(TableEntity row, string name) => Text(row, name) is { Length: > 0 } text ? Moment(row, name, text) : default;

    private static DateTime Moment(TableEntity row, string name, string text) =>
        DateTime.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw Unreadable(row, name);

    private static int Number(TableEntity row, string name) =>
        int.TryParse(Text(row, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(row, name);

    private static string? Text(TableEntity row, string name) => row[name] as string;

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Print(DateTime moment) => moment.ToString(Time, CultureInfo.InvariantCulture);

    private static FormatException Unreadable(TableEntity row, string name) => new($"{name} of row {row.RowKey} cannot be read: '{row[name] ?? "nothing"}'.");
}
