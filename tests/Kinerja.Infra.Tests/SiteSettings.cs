using System.Collections;
using System.Reflection;
using Kinerja.Web.Hosting;

namespace Kinerja.Infra.Tests;

/// <summary>What the site reads of its configuration, found in the site itself.</summary>
internal static class SiteSettings
{
    // What the framework, a platform or a library reads; everything else has to be a property of one of our own sections.
    private static readonly string[] Others =
    [
        "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "AllowedHosts", TelemetryExtensions.Insights, TelemetryExtensions.Collector,
        "APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITE_HEALTHCHECK_MAXPINGFAILURES", "WEBSITE_SWAP_WARMUP_PING_PATH",
        "WEBSITE_SWAP_WARMUP_PING_STATUSES", "WEBSITES_CONTAINER_STOP_TIME_LIMIT", "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "DOTNET_CLI_TELEMETRY_OPTOUT",
    ];

    /// <summary>Names the settings that nothing reads.</summary>
    public static void AllAreRead(IEnumerable<string> settings)
    {
        var names = settings.ToList();
        Assert.NotEmpty(names);
        Assert.Empty(names.Except(Others).Where(name => !Reads(name)));
    }

    /// <summary>Walks from a section (a type with a constant <c>Section</c>) along its properties, as the binder of the configuration does.</summary>
    /// <param name="setting">Name as an environment variable, e.g. <c>Kinerja__Silo__Address</c>.</param>
    public static bool Reads(string setting)
    {
        var path = setting.Split("__");
        return typeof(StorageOptions).Assembly.GetTypes()
            .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
            .Where(s => s.Section is not null && setting.StartsWith(s.Section.Replace(":", "__", StringComparison.Ordinal) + "__", StringComparison.Ordinal))
            .Any(s => Reads(s.Type, path.AsSpan(s.Section!.Split(':').Length)));
    }

    private static bool Reads(Type type, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return type == typeof(string) || type == typeof(Uri) || type.IsValueType;
        if (typeof(IDictionary).IsAssignableFrom(type) && type.IsGenericType)
            return Reads(type.GetGenericArguments()[1], path[1..]);
        if (type.IsArray)
            return int.TryParse(path[0], out _) && Reads(type.GetElementType()!, path[1..]);
        return type != typeof(string) && !type.IsValueType && type.GetProperty(path[0])?.PropertyType is { } property && Reads(property, path[1..]);
    }
}
